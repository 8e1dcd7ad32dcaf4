-- A writer is about to commit: nothing that carries the tag counts before the writer has concluded.
-- KEYS: tag, writers. ARGV: token, time in ms until the writer counts as dead.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
redis.call('ZADD', KEYS[2], now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
redis.call('SET', KEYS[1], '!' .. ARGV[1], 'PX', ARGV[2])
return 1
