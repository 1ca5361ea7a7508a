# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through the app that contact-sheets.py takes: each goes to a number of places and has a picture taken there.

What a plan does not have (people, say) is told and passed over.
"""

import csv
import json
import time

from contact_guide import COLLAPSED, HEIGHT, MAX_TURNS, WIDE, Lacking, desk

# so many risks in a cell have a chip of their own
MOST_CHIPS = 9


def here(guide, name):
    guide.scroll(name)


def keyed(key):
    def stop(guide, name):
        guide.key(key)
        guide.scroll(name, 0.5)
    return stop


def from_menu(*keys):
    def stop(guide, name):
        guide.menu(guide.plan_menu(), *keys)
        guide.scroll(name, 0.5)
    return stop


def done(action):
    def stop(guide, name):
        guide.do(action)
        guide.scroll(name, 0.5)
    return stop


def find(guide, name):
    guide.key('ctrl+f')
    guide.shoot(name)
    guide.type('1')
    guide.shoot(name + '-results')
    guide.type('zzz')
    guide.shoot(name + '-nothing')


def compare(guide, name):
    guide.key('ctrl+d')
    guide.shoot(name + '-with')
    guide.key('Down', 'Return')
    guide.scroll(name, 0.5)


def show_risks(guide, view):
    """The page of the risks; in a window that is not wide, one of its two views."""
    guide.page(guide.n_pages - 2)
    if guide.width < WIDE:
        guide.press(guide.find_all(view, 'page tab')[0])


def catalog(guide, name):
    if guide.plan.get('risks'):
        show_risks(guide, 'Matrix')
        # the arrow beside the button that adds a risk of one's own
        arrow = [node for node in guide.find_all('More Options', 'toggle button') if guide.app.box(node)[2] < 30]
        guide.menu(arrow[0], 'Down')
    else:
        guide.page(guide.n_pages - 2)
        guide.shoot(name + '-before')
        guide.press(guide.find_all('Add from Catalog…')[0])
    guide.scroll(name, 0.5)


def register(guide, name):
    guide.some('risks')
    show_risks(guide, 'Register')
    guide.scroll(name, 0.5, 0.5)


def place_of(risk):
    """Where the matrix shows it; with nothing in it where it is not placed."""
    for side in ['residual_', '']:
        if side + 'probability' in risk:
            return risk[side + 'probability'], risk[side + 'impact']
    return ()


def share(guide):
    """How many risks lie where each of them does."""
    places = [place_of(risk) for risk in guide.some('risks')]
    return [places.count(place) for place in places]


def open_details(guide):
    """Those of a risk with a chip of its own."""
    shares = share(guide)
    risk = guide.plan['risks'][shares.index(min(shares))]
    title = risk.get('short', risk['title'])[:12]
    show_risks(guide, 'Matrix')
    guide.app.click(guide.find_text(title)[0])
    if guide.width < WIDE:
        bars = guide.app.find_all('label', part=title)
        guide.app.click(max(bars, key=lambda bar: guide.app.box(bar)[1]))
    guide.rest()


def details(guide, name):
    open_details(guide)
    guide.scroll(name, 0.85 if guide.width >= WIDE else 0.5, 0.9)


def stack(guide, name):
    """Small cells have one earlier."""
    most = max(share(guide))
    show_risks(guide, 'Matrix')
    found = guide.app.find_all('button', part=guide.plural('%d risk in this cell', '%d risks in this cell'))
    if not found and most <= MOST_CHIPS:
        raise Lacking('each risk has a chip of its own')
    guide.press(found[0])
    guide.shoot(name)


def meeting(guide, name):
    guide.key('F11')
    guide.shoot(name + '-empty')
    guide.key('n')
    guide.shoot(name)
    guide.key('F11')


def conflicts(guide, name):
    guide.some('conflicts')
    guide.press(guide.find_all('Show _Conflicts')[0])
    guide.scroll(name)


def welcome(guide, name):
    guide.do('welcome')
    guide.scroll(name, 0.5)


def start_menu(guide, name):
    guide.press(guide.find_all('Main Menu', 'toggle button')[0])
    guide.shoot(name)


def templates(guide, name):
    guide.do('preferences')
    guide.press(guide.find_all('_Manage Templates…')[0])
    guide.scroll(name, 0.5)


def sidebar(guide, name):
    """The list of pages, where it does not stand beside them, and its two menus."""
    if guide.width < COLLAPSED:
        guide.key('F9')
    guide.scroll(name, 125 / guide.width)
    guide.press(guide.find_all('Main Menu', 'toggle button')[0])
    guide.shoot(name + '-menu')
    guide.key('Escape')
    guide.press(guide.find_text(guide.word('Round %d').replace('%d', '').strip(), 'toggle button')[0])
    guide.shoot(name + '-rounds')


def plan_menu(guide, name):
    guide.press(guide.plan_menu())
    guide.shoot(name)


def scale_template(guide, name):
    guide.menu(guide.plan_menu(), 'Up')
    guide.press(guide.find_all('Template', 'toggle button')[0])
    guide.shoot(name)


def scroll_to(guide, count, find):
    """So many of what lies in a list that has only those rows which are seen, further down if need be."""
    for _ in range(MAX_TURNS // 4):
        found = find()
        if len(found) >= count:
            return found
        guide.wheel(guide.width * 0.7, HEIGHT * 0.7, 14)
    raise AssertionError('there are none in the list')


def row_menus(guide):
    """The menus of the rows of the second stage: that of its first group comes first, then its checks."""
    guide.checks()
    guide.page(2)
    above = guide.app.box(guide.plan_menu())[1] + 20
    rows = scroll_to(guide, 2, lambda: [menu for menu in guide.find_all('More Options', 'toggle button')
                                        if guide.app.box(menu)[1] > above])
    return sorted(rows, key=lambda menu: guide.app.box(menu)[1])


def check_editor(guide, name):
    guide.menu(row_menus(guide)[1])
    guide.shoot(name)
    for kind in ['Owner', 'Due']:
        guide.press(guide.find_text(f'{guide.word(kind)}: ', 'toggle button')[0])
        guide.shoot(f'{name}-{kind.lower()}')
        guide.key('Escape')


def row_menu(number):
    def stop(guide, name):
        guide.press(row_menus(guide)[number])
        guide.shoot(name)
    return stop


def from_row(number, *keys):
    def stop(guide, name):
        guide.menu(row_menus(guide)[number], *keys)
        guide.shoot(name)
    return stop


def selection(guide, name):
    from_row(1, 'Down', 'Down')(guide, name)
    guide.key('ctrl+a')
    guide.shoot(name + '-all')


def first_stage(guide, part):
    """The stage that happens once, and one of its two parts."""
    guide.page(1)
    guide.press(guide.find_all(part, 'radio button')[0])


def case_answer(guide, name):
    """Where an answer of the business case to a check leads."""
    guide.checks()
    first_stage(guide, 'Checks')
    lead = guide.word('Show in the business case')
    answers = scroll_to(guide, 1, lambda: [node for node in guide.app.find_all('button')
                                           if node.get_description() == lead])
    guide.press(answers[0])
    guide.shoot(name)


def verdict(guide, name):
    first_stage(guide, 'Business Case')
    guide.press(guide.seek('Set Another Verdict…', 'Change Verdict…'))
    guide.scroll(name, 0.5)


def decision(guide, name):
    guide.checks()
    guide.page(2)
    guide.press(guide.seek('Decide Again…', 'Record Decision…'))
    guide.scroll(name, 0.5)


def person(guide, name):
    """The row of somebody, opened, and what is asked before they are removed."""
    called = guide.some('people')[0]['name']
    first_stage(guide, 'Business Case')
    rows = [row for row in guide.find_text(called, 'list item') if row.get_name() == called]
    guide.press(rows[0])
    guide.shoot(name)
    guide.press(guide.find_all('_Remove…')[0])
    guide.shoot(name + '-remove')


def evaluation(guide, name):
    guide.page(4)
    for kind in ['Quantitative', 'Qualitative']:
        guide.press(guide.seek(f'Add {kind} Evaluation'))
        guide.shoot(f'{name}-{kind.lower()}')


def kept_review(guide, name):
    """One that is not shown already."""
    title = guide.some('reviews')[0]['title']
    guide.page(guide.n_pages - 1)
    guide.press(guide.find_text(title, 'list item')[0])
    guide.scroll(name, 0.7)


def findings(guide, name):
    guide.page(0)
    guide.press(guide.find_all('Show All Findings')[0])
    guide.scroll(name, 0.5)
    guide.press(guide.find_all('Dismiss…')[0])
    guide.shoot(name + '-dismiss')


def close_risk(guide, name):
    open_details(guide)
    guide.press(guide.find_all('Close Risk…')[0])
    guide.shoot(name)


def risks_menu(guide, name):
    guide.some('risks')
    show_risks(guide, 'Matrix')
    guide.press(max(guide.find_all('More Options', 'toggle button'), key=lambda node: guide.app.box(node)[0]))
    guide.shoot(name)


def change(guide):
    """Something that can be saved."""
    guide.checks()
    guide.page(2)
    guide.press(guide.find_text(guide.word('State') + ':')[0])


def recovery(guide, name):
    """What was left when the app was killed."""
    guide.checks()
    guide.scroll(name, 0.5)
    guide.press(guide.find_all('_Discard')[0])


def unsaved(guide, name):
    change(guide)
    guide.key('ctrl+w')
    guide.shoot(name)
    # as Escape stays in the window that asks
    guide.key('Escape')


def write_table(guide, n_rows):
    """A table of checks as a colleague may keep it: headings of one's own, one that means nothing, a wrong state."""
    path = guide.path.parent / f'checks-{n_rows}.csv'
    with open(path, 'w', encoding='utf-8', newline='') as file:
        rows = csv.writer(file)
        rows.writerow(['Stage', 'Question', 'State', 'Owner', 'Colour'])
        rows.writerow(['1', 'Who looks after the model when the pilot is over, and who pays?', 'open', 'Nobody', 'red'])
        rows.writerow(['1', 'Has the works council been heard?', 'perhaps', '', ''])
        rows.writerows(['2', f'Is source {i} documented?', 'open', '', ''] for i in range(n_rows))
    return path


def import_table(guide, name):
    guide.some('stages')
    table = write_table(guide, 3)
    guide.menu(guide.plan_menu(), *['Up'] * 7)
    guide.app.choose_file(table)
    guide.scroll(name, 0.5)
    guide.press(guide.find_all('Columns', 'list item')[0])
    guide.scroll(name + '-columns', 0.5)


def import_progress(guide, name):
    """That of a table which is long enough to be seen coming."""
    guide.some('stages')
    table = write_table(guide, 190000)
    before = guide.camera.look()
    guide.menu(guide.plan_menu(), *['Up'] * 7)
    guide.app.type_path(table)
    n_windows = len(guide.app.windows())
    desk.xdotool('key', 'Return')
    # the tree of an app at work is slow to ask
    desk.wait_for('the file chooser to go', lambda: len(guide.app.windows()) < n_windows)
    desk.wait_for('the dialog', lambda: not guide.camera.is_like(guide.camera.look(), before))
    time.sleep(0.4)
    guide.camera.keep(name, guide.camera.look())


def merge(guide, name):
    """Of another plan, which can only be compared."""
    other = guide.path.with_name('other.mlproj')
    other.write_text(json.dumps({**guide.plan, 'id': 'other'}, ensure_ascii=False))
    guide.key('ctrl+m')
    guide.app.choose_file(other)
    guide.scroll(name, 0.5)


def sibling(guide, name):
    """A copy that a cloud folder has left beside the file."""
    guide.page(0)
    guide.shoot(name)
    guide.press(guide.find_all('_Merge…')[0])
    guide.scroll(name + '-merge', 0.5)


def change_elsewhere(guide):
    """What another program writes to the file while the plan is open."""
    plan = json.loads(guide.path.read_text())
    plan['title'] += ' 2'
    guide.path.write_text(json.dumps(plan, ensure_ascii=False))
    guide.app.look_away()
    guide.app.take_turn()


def changed_file(guide, name):
    guide.page(0)
    change_elsewhere(guide)
    guide.shoot(name)
    change(guide)
    change_elsewhere(guide)
    guide.shoot(name + '-unsaved')
    guide.key('ctrl+s')
    guide.shoot(name + '-save')


DIALOGS = {
    'find': find, 'properties': keyed('alt+Return'), 'review': keyed('ctrl+r'), 'print': keyed('ctrl+p'),
    'compare': compare, 'levels': from_menu('Up'), 'scale-template': scale_template,
    'round': from_menu('Up', 'Up', 'Up'), 'export': from_menu(*['Up'] * 8), 'template': from_menu(*['Up'] * 12),
    'catalog': catalog, 'register': register, 'details': details, 'stack': stack, 'risks-menu': risks_menu,
    'close-risk': close_risk, 'findings': findings, 'meeting': meeting, 'conflicts': conflicts,
    'merge': merge,
}
EDITORS = {
    'sidebar': sidebar, 'plan-menu': plan_menu, 'group-menu': row_menu(0), 'check-menu': row_menu(1),
    'check': check_editor,
    'not-applicable': from_row(1, 'Down'), 'selection': selection, 'case-answer': case_answer,
    'verdict': verdict, 'person': person, 'decision': decision, 'evaluation': evaluation, 'kept-review': kept_review,
    'import': import_table, 'import-progress': import_progress,
}
FILES = {'recovery': recovery, 'sibling': sibling, 'changed-file': changed_file, 'unsaved': unsaved}
START = {
    'start': here, 'menu': start_menu, 'welcome': welcome, 'new-plan': done('new'), 'templates': templates,
    'preferences': done('preferences'), 'shortcuts': done('shortcuts'), 'about': done('about'),
}


def pages(guide, name):
    """From one to the next, as many as the plan has."""
    for i in range(guide.n_pages):
        guide.page(i)
        guide.scroll(f'page-{i}')
        if i == 1:
            first_stage(guide, 'Checks')
            guide.scroll(f'page-{i}-checks')
