-- Acknowledges messages and takes them out of the stream, in one step: a crash cannot come between.
-- KEYS: stream. ARGV: group, then the ids of the messages, the last one last.
local group = table.remove(ARGV, 1)
local last = ARGV[#ARGV]
local acknowledged = redis.call('XACK', KEYS[1], group, unpack(ARGV))
if #redis.call('XPENDING', KEYS[1], group, '-', last, 1) == 0 then
  -- All up to the last have been acknowledged, and their place is at the front: this costs the least.
  local time, number = string.match(last, '^(%d+)-(%d+)$')
  redis.call('XTRIM', KEYS[1], 'MINID', '=', time .. '-' .. (number + 1))
else
  redis.call('XDEL', KEYS[1], unpack(ARGV))
end
return acknowledged
