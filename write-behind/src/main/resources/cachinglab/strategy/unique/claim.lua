-- Claims a value for an entity, again if it has it already: what was known of the older claim does
-- not hold for this one.
-- KEYS: claim. ARGV: the claim as 'id:token', time to live in ms.
-- Returns the claim that was there, or ''.
local there = redis.call('GET', KEYS[1])
if there and string.match(there, '^%d+') ~= string.match(ARGV[1], '^%d+') then
  return there
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return there or ''
