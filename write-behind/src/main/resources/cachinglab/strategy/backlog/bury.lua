-- Keeps a dead letter, unless it is kept already or there is no room.
-- KEYS: dead letters. ARGV: id, letter, how many may be kept.
-- Returns 1 kept, 0 it was there, -1 there is no room.
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then
  return 0
end
if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then
  return -1
end
redis.call('HDEL', KEYS[1], ARGV[1]) -- is not there: a full Redis refuses only what begins by storing
return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
