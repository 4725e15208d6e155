# Makes tables of the samples "section<TAB>contender<TAB>figure<TAB>number": medians, quartiles, ratios of medians, and
# each figure to reach. A contender of a section that shows scale ends in its size.
BEGIN {
    FS = "\t"

    # The figures to reach: words | section/contender/figure | divided by, if it is a ratio | at most
    targets = \
    "start to full screen, x whiptail|session/banenafspraak/start|session/whiptail/start|1\n" \
    "start to full screen, x dialog|session/banenafspraak/start|session/dialog/start|1\n" \
    "key to repaint, x the bare list|session/banenafspraak/key|session/bare list/key|1.5\n" \
    "one change saved by the wizard, x the bare append|saves/saves/time|saves/bare appends/time|1.2\n" \
    "status of 200 changes, x task list of 200|read/status/time|read/task list/time|1\n" \
    "status of 200 changes, x calcurse -t of 200|read/status/time|read/calcurse -t/time|1.5\n" \
    "file of 10,000 changes, x the bare parse|logs/status 10000/time|logs/bare parse 10000/time|3\n" \
    "file of 100,000 changes, x the bare parse|logs/status 100000/time|logs/bare parse 100000/time|3\n" \
    "overview of 1,000 files, x the bare parse|files/overview 1000/time|files/bare parse 1000/time|3\n" \
    "overview of 5,000 files, x the bare parse|files/overview 5000/time|files/bare parse 5000/time|3"
}

{
    name = $1 "/" $2
    key = name "/" $3
    samples[key, ++count[key]] = $4 + 0
    if (!(name in known)) {
        known[name] = 1
        order[$1, ++order_count[$1]] = $2
    }
}

function sort_samples(key,    i, j, number)
{
    for (i = 2; i <= count[key]; i++) {
        number = samples[key, i]
        for (j = i - 1; j > 0 && samples[key, j] > number; j--)
            samples[key, j + 1] = samples[key, j]
        samples[key, j + 1] = number
    }
}

# Between the two samples that are next to that part of all.
function quantile(key, part,    at, below)
{
    at = 1 + part * (count[key] - 1)
    below = int(at)
    if (below == count[key])
        return samples[key, below]
    return samples[key, below] + (at - below) * (samples[key, below + 1] - samples[key, below])
}

function median(key)
{
    return quantile(key, 0.5)
}

function ratio(key, floor)
{
    return count[key] && count[floor] ? sprintf("%.2f x", median(key) / median(floor)) : ""
}

function digits(number)
{
    return number >= 100 ? sprintf("%.0f", number) : number >= 10 ? sprintf("%.1f", number) : sprintf("%.2f", number)
}

# The median and, between brackets, the quartiles.
function spread(key)
{
    return count[key] ? digits(median(key)) " (" digits(quantile(key, 0.25)) "-" digits(quantile(key, 0.75)) ")" : ""
}

function print_session(    i, name, floor)
{
    print "\nA session in a terminal of 80x24 (in brackets the quartiles; then times the bare list)\n"
    printf "%-14s %-31s %-31s %-11s %-19s %s\n", "", "start to full screen, ms", "key to repaint, ms", "bytes a key", "memory, MB", "turns"
    floor = "session/bare list/"
    for (i = 1; i <= order_count["session"]; i++) {
        name = "session/" order["session", i] "/"
        printf "%-14s %-22s %8s %-22s %8s %11.0f %10.1f %8s %6d\n", order["session", i], spread(name "start"),
            ratio(name "start", floor "start"), spread(name "key"), ratio(name "key", floor "key"),
            count[name "bytes"] ? median(name "bytes") : 0, count[name "memory"] ? median(name "memory") : 0,
            ratio(name "memory", floor "memory"), count[name "start"]
    }
}

function print_processes(section, title,    i, name)
{
    printf "\n%s\n\n%-14s %-22s %8s %12s\n", title, "", "whole process, ms", "x first", "memory, MB"
    for (i = 1; i <= order_count[section]; i++) {
        name = section "/" order[section, i] "/"
        printf "%-14s %-22s %8s %12.1f\n", order[section, i], spread(name "time"),
            ratio(name "time", section "/" order[section, 1] "/time"), median(name "memory")
    }
}

function print_scale(section, title,    i, words, size, what, figure, name, floor)
{
    printf "\n%s\n\n%-14s %8s %-24s %14s %15s %8s %12s %8s\n", title, "", "size", "ms", "x bare parse", "size grows", "time", "memory, MB", "samples"
    for (i = 1; i <= order_count[section]; i++) {
        words = order[section, i]
        size = words
        sub(/.* /, "", size)
        what = substr(words, 1, length(words) - length(size) - 1)
        name = section "/" words "/"
        figure = count[name "time"] ? "time" : "start"
        scale[what, ++scale_count[what]] = sprintf("%-14s %8d %-24s %14s %15s %8s %12.1f %8d", what, size,
            spread(name figure), what ~ /^bare|^first/ ? "" : ratio(name figure, section "/bare parse " size "/time"),
            previous[what] ? sprintf("x %.0f", size / previous[what]) : "",
            previous[what] ? sprintf("x %.1f", median(name figure) / before[what]) : "", median(name "memory"),
            count[name figure])
        if (scale_count[what] == 1)
            kinds[++kind_count] = what
        previous[what] = size
        before[what] = median(name figure)
    }
    for (i = 1; i <= kind_count; i++)
        for (size = 1; size <= scale_count[kinds[i]]; size++)
            print scale[kinds[i], size]
    for (i = 1; i <= kind_count; i++) {
        delete previous[kinds[i]]
        scale_count[kinds[i]] = 0
    }
    kind_count = 0
}

function print_targets(    i, lines, part, number)
{
    printf "\nThe figures to reach\n\n%-50s %9s %8s\n", "", "measured", "at most"
    lines = split(targets, target, "\n")
    for (i = 1; i <= lines; i++) {
        split(target[i], part, "|")
        if (!count[part[2]] || (part[3] != "" && !count[part[3]])) {
            printf "%-50s %9s %8s  not measured\n", part[1], "-", part[4]
            continue
        }
        number = median(part[2]) / (part[3] == "" ? 1 : median(part[3]))
        printf "%-50s %9s %8s  %s\n", part[1], digits(number), part[4], number <= part[4] ? "ok" : "above"
    }
}

END {
    for (key in count)
        sort_samples(key)
    printf "Medians of %d turns.%s\n", pairs, missing != "" ? " Not installed, so not here: " missing : ""
    print_session()
    print_processes("saves", "A thousand changes in a new file, one after the other, each on the disk")
    print_processes("read", "A list of 200: changes, tasks, things to do")
    print_scale("logs", "Progress files of so many changes")
    print_scale("files", "Overviews of so many files of 200 changes")
    print_targets()
}
