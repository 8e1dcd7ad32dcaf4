-- Gives an entry a time to live, now that PostgreSQL has it; not if a later write is pending.
-- KEYS: entry. ARGV: the version flushed, time to live in ms, when that ends.
local entry = redis.call('GET', KEYS[1])
if not entry or redis.call('PTTL', KEYS[1]) ~= -1
    or cjson.decode(entry).version ~= tonumber(ARGV[1]) then
  return 0
end
local settled = string.gsub(entry, '"expires":0', '"expires":' .. ARGV[3], 1)
redis.call('PEXPIRE', KEYS[1], ARGV[2]) -- makes room: a full Redis refuses only what begins by storing
redis.call('SET', KEYS[1], settled, 'PX', ARGV[2])
return 1
