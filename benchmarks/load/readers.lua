-- Readers: searches with and without marks, filters, pages, articles, completions, and the API, in no order.
-- wrk -s readers.lua URL [-- forwarded address]
local words = { "đầu tư công", "hau giang", "bí thư tỉnh ủy", "giai ngan", "chủ tịch", "kỷ luật", "ha noi", "nguyễn xuân phúc",
  "sap nhap", "bầu cử quốc hội", "da nang", "thu tuong chinh phu", "đất đai", "giáo dục", "khanh hoa", "trịnh xuân thanh" }
local filters = { "", "", "", "&province=ha-noi", "&province=da-nang", "&from=2017&to=2018", "&sort=newest", "&marks=exact", "&page=2", "&page=5" }
local threads = {}
statuses, source = {}, nil

local function encode(text)
  return (text:gsub("[^%w]", function(byte) return string.format("%%%02X", byte:byte()) end))
end

function setup(thread)
  table.insert(threads, thread)
  thread:set("seed", #threads)
end

function init(arguments)
  math.randomseed(20261101 + seed)
  source = arguments[1]
  statuses = {}
end

function request()
  local word, filter, kind = encode(words[math.random(#words)]), filters[math.random(#filters)], math.random(10)
  local path = "/tim-kiem?q=" .. word .. filter
  if kind == 1 then path = "/api/v1/search?q=" .. word .. filter
  elseif kind == 2 then path = "/api/v1/suggest?q=" .. word
  elseif kind == 3 then path = "/"
  elseif kind == 4 then path = "/tinh/ha-noi"
  end
  local headers = { ["Accept-Encoding"] = "br, gzip", ["Connection"] = "keep-alive" }
  if source then headers["X-Forwarded-For"] = source end
  return wrk.format("GET", path, headers)
end

-- Who comes from an address of their own reads a page before asking for the next.
function delay()
  return source and math.random(300, 700) or 0
end

function response(status)
  statuses[status] = (statuses[status] or 0) + 1
end

function done(summary, latency)
  local total = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("statuses")) do total[status] = (total[status] or 0) + count end
  end
  local seconds = summary.duration / 1e6
  io.write(string.format("RESULT requests %d, %.0f a second; p50 %.1f ms, p95 %.1f, p99 %.1f, max %.1f; answers",
    summary.requests, summary.requests / seconds, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
  for status, count in pairs(total) do io.write(string.format(" %d: %d", status, count)) end
  io.write(string.format("; broken off %d\n", summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
