/*
 * A floor: the least that a list of ten on a full screen takes. Up and Down move the selection, q ends.
 */
#include <curses.h>
#include <locale.h>

static const char *const items[] = {
    "1. Een enthousiaste en geëquipeerde projectleider Banenafspraak",
    "2. Draagvlak top",
    "3. Samenstellen projectteam Onbeperkte Denkers",
    "4. Draagvlak bij leidinggevenden",
    "5. Samenwerken aan een inclusieve organisatie",
    "6. Formuleer visie en beleid",
    "7. Regel financiën, budget",
    "8. Benut kansen om budget te vergroten",
    "9. Aanpak, processen en procedures werving, selectie en behoud",
    "10. Buddynetwerk en jobcoaching",
};

enum { COUNT = sizeof items / sizeof items[0] };

static void draw(int selected)
{
    for (int i = 0; i < COUNT; i++) {
        attrset(i == selected ? A_REVERSE : A_NORMAL);
        mvaddstr(i, 0, items[i]);
    }
    move(selected, 0);
    refresh();
}

int main(void)
{
    int selected = 0;
    setlocale(LC_CTYPE, "C.UTF-8");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    draw(selected);
    for (int key = getch(); key != 'q' && key != ERR; key = getch()) {
        if (key == KEY_DOWN && selected < COUNT - 1)
            selected++;
        else if (key == KEY_UP && selected > 0)
            selected--;
        draw(selected);
    }
    endwin();
    return 0;
}
