# CHANGELOG.md ("## VERSION, YYYY-MM-DD", then a list) as debian/changelog.
function finish() {
    if (date == "")
        return
    command = "LC_ALL=C date -R -u -d " date
    command | getline day
    close(command)
    print "\n -- The makers of banenafspraak <makers@banenafspraak.example>  " day
}
/^## / {
    finish()
    sub(",", "", $2)
    date = $3
    print (count++ ? "\n" : "") "banenafspraak (" $2 ") unstable; urgency=medium\n"
}
/^- / { sub("- ", "  * "); print; next }
/^  [^ ]/ { print "  " $0 }
END { finish() }
