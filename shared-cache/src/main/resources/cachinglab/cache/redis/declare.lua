-- A writer is about to commit: the entry goes, and nobody fills it before the writer has concluded.
-- KEYS: entry, lease, writers. ARGV: token, time in ms until the writer counts as dead.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
redis.call('ZADD', KEYS[3], now + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[3], ARGV[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2]) -- what readers have loaded is void now
redis.call('UNLINK', KEYS[1])
return 1
