-- Counts. A counter lives from its first count, however often it is counted after that.
-- KEYS: counter. ARGV: how many, time to live in ms.
redis.call('SET', KEYS[1], 0, 'PX', ARGV[2], 'NX')
return redis.call('INCRBY', KEYS[1], ARGV[1])
