# Completions of banenafspraak for fish.
# What stands between begin and end comes from the tables of the program: UPDATE_GOLDEN=1 make test

# The words before the cursor that are no options, and no values of these.
function __banenafspraak_before
    set -l skip no
    for word in (commandline -opc)[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            # begin valued
            case -f --file -c --checklist -l --language --format --output --since --date
            # end valued
                set skip yes
            case '-?*'
            case '*'
                printf '%s\n' $word
        end
    end
end

# Whether these are the words before the cursor; each is a regular expression.
function __banenafspraak_at
    set -l before (__banenafspraak_before)
    test (count $before) -eq (count $argv); or return 1
    for i in (seq (count $argv))
        string match -q -r -- "^(?:$argv[$i])\$" $before[$i]; or return 1
    end
end

# Whether the command is one of these.
function __banenafspraak_command
    set -l before (__banenafspraak_before)
    test (count $before) -gt 0; and contains -- $before[1] $argv
end

complete -c banenafspraak -f

# begin words
complete -c banenafspraak -n '__banenafspraak_at set' -a '- 1 2 3 4 5 6 7 8 9 10 projectleider draagvlak-top projectteam draagvlak-leidinggevenden inclusieve-organisatie visie-en-beleid financien budget-vergroten werving-tot-doorstroom buddynetwerk'
complete -c banenafspraak -n '__banenafspraak_at set -' -a 'organisation jobs job_target report'
complete -c banenafspraak -n '__banenafspraak_at set "[^/]*/.*"' -a 'done'
complete -c banenafspraak -n '__banenafspraak_at set "[^-/][^/]*"' -a 'done owner due note decision'
complete -c banenafspraak -n '__banenafspraak_at set ".*" done' -a 'yes no'
complete -c banenafspraak -n '__banenafspraak_at set ".*" report' -a 'yes no'
complete -c banenafspraak -n '__banenafspraak_command overview merge check' -F
# end words

set -l locale (string match -r -- '.+' "$LC_ALL" "$LC_MESSAGES" "$LANG")
switch "$locale[1]"
    case 'en*'
        # begin tables en
        complete -c banenafspraak -n __banenafspraak_at -a status -d 'the steps, each on a line, and how many are finished'
        complete -c banenafspraak -n __banenafspraak_at -a set -d 'records one change; “-” is the organisation as a whole, “-” as the value clears the field'
        complete -c banenafspraak -n __banenafspraak_at -a export -d 'makes a report, on the screen or in a file'
        complete -c banenafspraak -n __banenafspraak_at -a overview -d 'lays the progress files of several organisations or departments side by side'
        complete -c banenafspraak -n __banenafspraak_at -a merge -d 'brings in the changes of other files; nothing is lost'
        complete -c banenafspraak -n __banenafspraak_at -a compact -d 'rewrites the file: only what stands now stays'
        complete -c banenafspraak -n __banenafspraak_at -a check -d 'validates checklists and progress files'
        complete -c banenafspraak -s f -l file -r -F -d 'the progress file'
        complete -c banenafspraak -s c -l checklist -r -F -d 'another checklist than the one built in'
        complete -c banenafspraak -s l -l language -x -a 'nl en' -d 'nl or en'
        complete -c banenafspraak -s a -l accessible -d 'line by line, for screen readers and braille'
        complete -c banenafspraak -l no-color -d 'without colour'
        complete -c banenafspraak -n '__banenafspraak_command export overview' -l format -x -a 'html text markdown csv json ics' -d 'the file type of the report: html, text, markdown, csv, json, ics; with overview: html, text, markdown, csv, json'
        complete -c banenafspraak -n '__banenafspraak_command export overview' -l output -r -F -d 'the file for the report; “-” is on the screen'
        complete -c banenafspraak -n '__banenafspraak_command export' -l since -x -d 'show what changed from this day on'
        complete -c banenafspraak -n '__banenafspraak_command set' -l date -x -d 'the day of a number'
        complete -c banenafspraak -n '__banenafspraak_command status' -l next -d 'what is due now and what is new, for a mail or at login'
        complete -c banenafspraak -n '__banenafspraak_command merge' -l dry-run -d 'only say what would be added, and from whom'
        complete -c banenafspraak -n '__banenafspraak_command set export overview merge' -l force -d 'replace a file that is there; save a number like a BSN; bring in what is no copy'
        complete -c banenafspraak -s h -l help -d 'this help'
        complete -c banenafspraak -s V -l version -d 'the version'
        # end tables en
    case '*'
        # begin tables nl
        complete -c banenafspraak -n __banenafspraak_at -a status -d 'de stappen, elk op een regel, en hoeveel er klaar zijn'
        complete -c banenafspraak -n __banenafspraak_at -a set -d 'legt één wijziging vast; “-” is de organisatie als geheel, “-” als waarde wist het veld'
        complete -c banenafspraak -n __banenafspraak_at -a export -d 'maakt een verslag, op het scherm of in een bestand'
        complete -c banenafspraak -n __banenafspraak_at -a overview -d 'zet voortgangsbestanden van verschillende organisaties of afdelingen naast elkaar'
        complete -c banenafspraak -n __banenafspraak_at -a merge -d 'voegt de wijzigingen uit andere bestanden toe; er gaat niets verloren'
        complete -c banenafspraak -n __banenafspraak_at -a compact -d 'ruimt het bestand op: alleen wat nu geldt, blijft staan'
        complete -c banenafspraak -n __banenafspraak_at -a check -d 'controleert checklists en voortgangsbestanden'
        complete -c banenafspraak -s f -l file -r -F -d 'het voortgangsbestand'
        complete -c banenafspraak -s c -l checklist -r -F -d 'een andere checklist dan die in het programma'
        complete -c banenafspraak -s l -l language -x -a 'nl en' -d 'nl of en'
        complete -c banenafspraak -s a -l accessible -d 'regel voor regel, voor schermlezer en brailleregel'
        complete -c banenafspraak -l no-color -d 'zonder kleur'
        complete -c banenafspraak -n '__banenafspraak_command export overview' -l format -x -a 'html text markdown csv json ics' -d 'het bestandstype van het verslag: html, text, markdown, csv, json, ics; bij overview: html, text, markdown, csv, json'
        complete -c banenafspraak -n '__banenafspraak_command export overview' -l output -r -F -d 'het bestand voor het verslag; “-” is op het scherm'
        complete -c banenafspraak -n '__banenafspraak_command export' -l since -x -d 'toon wat er veranderde vanaf deze dag'
        complete -c banenafspraak -n '__banenafspraak_command set' -l date -x -d 'de dag van een aantal'
        complete -c banenafspraak -n '__banenafspraak_command status' -l next -d 'wat nu aan de beurt is en wat er nieuw is, voor een mail of bij het inloggen'
        complete -c banenafspraak -n '__banenafspraak_command merge' -l dry-run -d 'zeg alleen wat er bij zou komen, en van wie'
        complete -c banenafspraak -n '__banenafspraak_command set export overview merge' -l force -d 'vervang een bestand dat er al is; bewaar een getal als een BSN; voeg toe wat geen kopie is'
        complete -c banenafspraak -s h -l help -d 'deze uitleg'
        complete -c banenafspraak -s V -l version -d 'de versie'
        # end tables nl
end
