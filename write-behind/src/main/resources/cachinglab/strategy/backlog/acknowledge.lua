-- Acknowledges and deletes, so that a crash cannot come between the two.
-- KEYS: stream. ARGV: group, then the ids of the messages.
local group = table.remove(ARGV, 1)
redis.call('XACK', KEYS[1], group, unpack(ARGV))
return redis.call('XDEL', KEYS[1], unpack(ARGV))
