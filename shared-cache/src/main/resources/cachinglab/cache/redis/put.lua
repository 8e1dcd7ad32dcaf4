-- Stores what a writer wrote. If another writer came between, nobody knows which of them committed
-- last: then only an entry that is older for sure is replaced, and none is made.
-- KEYS: entry, lease. ARGV: token, entry or '' if it is too large, time to live in ms, version.
-- Returns 0 not stored, because another writer came between, 1 stored, 2 removed: it is too large.
local function version_of(entry)
  local readable, decoded = pcall(cjson.decode, entry)
  return readable and type(decoded) == 'table' and tonumber(decoded.version) or 0
end

local mine = redis.call('GET', KEYS[2]) == ARGV[1]
redis.call('DEL', KEYS[2]) -- whatever readers loaded before this write must not be stored after it
local entry = redis.pcall('GET', KEYS[1])
local newer = mine
if not mine and type(entry) == 'string' then
  local current, written = version_of(entry), tonumber(ARGV[4])
  if current >= written and written > 0 then
    return 0
  end
  newer = written > 0 and current > 0
end
if newer and ARGV[2] ~= '' then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1
end
redis.call('UNLINK', KEYS[1])
return newer and 2 or 0
