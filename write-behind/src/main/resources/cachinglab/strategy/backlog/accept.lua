-- Accepts a write: gives it the next version, shows it in the cache and queues it for PostgreSQL,
-- all or nothing. The entry has no time to live: until the write is flushed this is its only copy.
-- KEYS: entry, lease, stream.
-- ARGV: 'create', 'replace', 'delete' or 'replay'; the version expected or '', of a replay its own;
--       entity; id; the value as JSON, in version 0 unless it is replayed, or '' to delete;
--       how many writes may wait.
-- Returns the version the write was given; or if it was not accepted, why and the version the entity
-- has: unknown (load the entry, then ask again), absent, conflict, full.
local action, expected, entity, id, value, limit = unpack(ARGV)

if redis.call('XLEN', KEYS[3]) >= tonumber(limit) then
  return { 'full', 0 }
end

local version = 0
if action ~= 'create' then
  -- The version is an entry's first field, and its value the last: nothing between needs decoding.
  local current = redis.call('GET', KEYS[1])
  version = tonumber(current and string.match(current, '^{"version":(%d+)'))
  if not version then
    return { 'unknown', 0 }
  end
  if action == 'replay' then
    if version >= tonumber(expected) then
      return { 'conflict', version } -- a later write was accepted
    end
    version = tonumber(expected) - 1
  elseif string.sub(current, -13) == '"value":null}' then
    return { 'absent', version }
  elseif expected ~= '' and tonumber(expected) ~= version then
    return { 'conflict', version }
  end
end

version = version + 1
local digits = string.format('%d', version) -- once, for Lua is slow at making text of a number
local shown = value
if value == '' then
  shown = 'null'
else
  -- A quote inside of a JSON string is escaped, so this can only be the field itself.
  shown = string.gsub(value, '"version":0', '"version":' .. digits, 1)
end
-- The zero has room for the time that settle.lua writes there.
redis.call('SET', KEYS[1], '{"version":' .. digits .. ',"expires":0            ,"value":' .. shown .. '}')
redis.call('DEL', KEYS[2]) -- what readers loaded before this write must not be stored after it
redis.call('XADD', KEYS[3], '*', 'entity', entity, 'id', id, 'version', digits, 'value', shown)
return version
