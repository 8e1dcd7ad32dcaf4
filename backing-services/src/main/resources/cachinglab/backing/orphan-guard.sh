# Its owner tells it, line by line, what must not outlive it. The owner's death closes the pipe,
# however it dies, and then this does what it was told.
trap '' HUP INT QUIT TERM
first='' last='' removals=''

# When a process started, which tells it from a later one with its number; nothing if it is dead.
started() {
    if [ -r /proc/self/stat ]; then
        { read -r line <"/proc/$1/stat"; } 2>/dev/null || return
        set -- ${line##*) }
        case $1 in Z | X) ;; *) echo "${20}" ;; esac
    else
        ps -o lstart= -p "$1" | tr -s ' ' _
    fi
}

is_alive() {
    [ -n "${1#*:}" ] && [ "$(started "${1%%:*}")" = "${1#*:}" ]
}

any_is_alive() {
    for process; do is_alive "$process" && return; done
    return 1
}

send() {
    signal=$1
    shift
    for process; do is_alive "$process" && kill "-$signal" "${process%%:*}"; done
}

stop() {
    signal=$1
    shift
    send "$signal" "$@"
    send CONT "$@"
    patience=40
    while [ "$patience" -gt 0 ] && any_is_alive "$@"; do
        sleep 0.1
        patience=$((patience - 1))
    done
    send KILL "$@"
}

while read -r verb what; do
    case $verb in
    first) first="$first $what:$(started "$what")" ;;
    last) last="$last $what:$(started "$what")" ;;
    remove) removals="$removals$what
" ;;
    esac
done
stop TERM $first
stop INT $last
printf %s "$removals" | while IFS= read -r path; do
    rm -rf "$path" || { sleep 1; rm -rf "$path"; }
done
