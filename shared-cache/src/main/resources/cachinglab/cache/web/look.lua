-- Looks at a key, whatever is in it. KEYS: any. ARGV: the most bytes of a value to be shown.
-- Returns its type, its time to live in milliseconds, the bytes it takes in Redis, and the value,
-- empty if it is too large or no string; returns nothing if there is nothing.
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'none' then
  return {}
end
local value = ''
if kind == 'string' and redis.call('STRLEN', KEYS[1]) <= tonumber(ARGV[1]) then
  value = redis.call('GET', KEYS[1])
end
return {kind, redis.call('PTTL', KEYS[1]), redis.call('MEMORY', 'USAGE', KEYS[1]), value}
