-- Robots that walk every combination of filters, from a few networks: no two requests are alike.
-- wrk -s robots.lua URL
local provinces = { "ha-noi", "da-nang", "can-tho", "hau-giang", "khanh-hoa", "quang-ninh", "lao-cai", "tay-ninh" }
local seen = 0

function setup(thread)
  seed = (seed or 0) + 1
  thread:set("seed", seed)
end

function init()
  math.randomseed(4 + seed)
end

function request()
  seen = seen + 1
  local first = math.random(2000, 2025)
  local path = string.format("/tim-kiem?q=chu+tich&province=%s&province=-%s&from=%d-%02d&to=%d&robot=%d-%d",
    provinces[math.random(#provinces)], provinces[math.random(#provinces)], first, math.random(12), first + math.random(3), seed, seen)
  return wrk.format("GET", path, { ["X-Forwarded-For"] = string.format("198.51.%d.%d", math.random(100, 103), math.random(254)) })
end
