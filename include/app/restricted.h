/*
 * The restricted mode, for a server that many use over ssh: nothing that a user asks for leads to a shell or to another file.
 * Whoever runs the server turns it on in the environment, where a user can neither give nor take it away:
 *
 *     BANENAFSPRAAK_RESTRICTED   the folder in which the wizard makes reports
 *     BANENAFSPRAAK_FILE         the progress file
 *     SSH_ORIGINAL_COMMAND       the command line of the user, of sshd with a forced command
 *
 * What the mode refuses stands where it is asked for: options.c, and of reports the wizard.
 */
#ifndef APP_RESTRICTED_H
#define APP_RESTRICTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * In the restricted mode, removes from the environment all that the program does not need: where libraries look for files
 * is not for the user to say. To be called before anything else.
 */
void restricted_clean_environment(void);

/*
 * Puts the folder of reports into `folder`, NULL when the program is not restricted. If it is, the words of the user's
 * command follow those in `argv`; they last as long as the program. Fails when the server is not set up as above, or when a
 * quote in the command is not closed.
 */
bool restricted_read(const char **folder, int *argc, char ***argv, struct error *error);

/*
 * Splits a command at its blanks, as a shell does, but nothing in it is carried out or filled in. Between '…' everything
 * stands for itself; between "…" and outside quotes a backslash makes the character after it stand for itself. `text` and
 * `words` have room for what can come at most: as many bytes as the command, and half as many words and one. False when a
 * quote is not closed.
 */
bool restricted_split(const char *command, char *text, char **words, size_t *count);

#endif
