# Line coverage by project from the Cobertura files of all test projects: a line counts as covered that any of them ran.
# Prints a table; ends with code 1 where a project is below its floor.

# What people rely on for finding the right article and for losing none.
BEGIN { floor["Engine"] = floor["Analysis"] = floor["Articles"] = 90; other = 80 }

function attribute(name,    at, rest) {
  at = index($0, " " name "=\"")
  if (at == 0) return ""
  rest = substr($0, at + length(name) + 3)
  return substr(rest, 1, index(rest, "\"") - 1)
}

/<source>/ { source = $0; gsub(/^.*<source>|<\/source>.*$/, "", source) }

/<class / {
  file = attribute("filename")
  if (file !~ /^\//) file = source file
  project = ""
  # Generated code is its generator's to test.
  if (file !~ /\/obj\// && match(file, /\/src\/[^\/]+\//)) project = substr(file, RSTART + 5, RLENGTH - 6)
}

/<line / && project != "" {
  key = file ":" attribute("number")
  if (!(key in seen)) { seen[key] = 1; lines[project]++ }
  if (attribute("hits") + 0 > 0 && !(key in hit)) { hit[key] = 1; covered[project]++ }
}

END {
  printf "%-22s %8s %8s %8s %6s\n", "project", "lines", "covered", "share", "floor"
  count = 0
  for (project in lines) names[++count] = project
  for (i = 1; i <= count; i++) for (j = i + 1; j <= count; j++) if (names[j] < names[i]) { t = names[i]; names[i] = names[j]; names[j] = t }
  failed = count == 0
  for (i = 1; i <= count; i++) {
    project = names[i]
    least = project in floor ? floor[project] : other
    share = 100 * covered[project] / lines[project]
    below = share < least
    failed = failed || below
    printf "%-22s %8d %8d %7.1f%% %5d%%%s\n", project, lines[project], covered[project], share, least, below ? "  below its floor" : ""
  }
  exit failed
}
