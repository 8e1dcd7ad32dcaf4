-- Stores what a writer wrote, unless the entry is as new, or is a write the database does not have
-- yet. If another writer came between, nobody knows which of them committed last: then only an entry
-- that is older for sure is replaced, and none is made.
-- KEYS: entry, lease. ARGV: token, entry or '' if it is too large, time to live in ms, version.
-- Returns 0 not stored, because another writer may know better, 1 stored, 2 removed: it is too large.
local function version_of(entry)
  local readable, decoded = pcall(cjson.decode, entry)
  return readable and type(decoded) == 'table' and tonumber(decoded.version) or 0
end

local mine = redis.call('GET', KEYS[2]) == ARGV[1]
redis.call('DEL', KEYS[2]) -- whatever readers loaded before this write must not be stored after it
local entry, current, written = redis.pcall('GET', KEYS[1]), 0, tonumber(ARGV[4])
if type(entry) == 'string' then
  current = version_of(entry)
end
local pending = current > 0 and redis.call('PTTL', KEYS[1]) == -1 -- PostgreSQL does not have it yet
if pending or (written > 0 and current >= written) then
  return 0
end
local newest = mine or (written > 0 and current > 0)
if newest and ARGV[2] ~= '' then
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return 1
end
redis.call('UNLINK', KEYS[1])
return newest and 2 or 0
