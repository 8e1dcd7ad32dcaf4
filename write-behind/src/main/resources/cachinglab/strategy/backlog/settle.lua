-- Gives entries a time to live, now that PostgreSQL has them; none to which a later write is pending.
-- KEYS: entries. ARGV: for each of them the version flushed, time to live in ms, when that ends.
-- Returns how many were given one.
local settled = 0
for i, key in ipairs(KEYS) do
  local version, life, ends = ARGV[3 * i - 2], ARGV[3 * i - 1], ARGV[3 * i]
  local start = '{"version":' .. version .. ',"expires":'
  local pending = start .. '0            ,' -- as accept.lua writes it, and nobody else
  if redis.call('GETRANGE', key, 0, #pending - 1) == pending
      -- First, since it makes room: a full Redis refuses only what begins by storing.
      and redis.call('PEXPIRE', key, life, 'NX') == 1 then
    redis.call('SETRANGE', key, #start, ends) -- in place: the value need not pass through here
    settled = settled + 1
  end
end
return settled
