# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through the app that contact-sheets.py takes: each goes to a number of places and has a picture taken there.

What a plan or a window does not have (a stack, say) is told and passed over.
"""

import csv
import json

from contact_guide import COLLAPSED, WIDE, desk


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
    guide.app.type('1')
    guide.shoot(name + '-results')
    guide.app.type('zzz')
    guide.shoot(name + '-nothing')


def compare(guide, name):
    guide.key('ctrl+d')
    guide.shoot(name + '-with')
    guide.key('Down', 'Return')
    guide.app.settle(1)
    guide.scroll(name, 0.5)


def show_risks(guide, view):
    """The page of the risks; in a window that is not wide, one of its two views."""
    guide.page(guide.n_pages - 2)
    if guide.width < WIDE:
        guide.press(guide.find_all(view, 'page tab')[0])


def catalog(guide, name):
    show_risks(guide, 'Matrix')
    # the arrow beside the button that adds a risk of one's own
    arrow = [node for node in guide.find_all('More Options', 'toggle button') if guide.app.box(node)[2] < 30]
    guide.menu(arrow[0], 'Down')
    guide.scroll(name, 0.5)


def register(guide, name):
    show_risks(guide, 'Register')
    guide.scroll(name, 0.5, 0.5)


def details(guide, name):
    show_risks(guide, 'Matrix')
    guide.app.click(guide.find_all(guide.risk)[0])
    if guide.width < WIDE:
        bars = guide.app.find_all('label', part=guide.risk)
        guide.app.click(max(bars, key=lambda bar: guide.app.box(bar)[1]))
        guide.app.settle(0.6)
    guide.scroll(name, 0.85 if guide.width >= WIDE else 0.5, 0.9)


def stack(guide, name):
    show_risks(guide, 'Matrix')
    guide.press(guide.find_text(guide.plural('%d risk in this cell', '%d risks in this cell'))[0])
    guide.shoot(name)


def meeting(guide, name):
    guide.key('F11')
    guide.shoot(name + '-empty')
    guide.key('n')
    guide.shoot(name)
    guide.key('F11')


def conflicts(guide, name):
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


def row_menus(guide):
    """The menus of the rows of the second stage: that of its first group comes first, then its checks."""
    guide.page(2)
    above = guide.app.box(guide.plan_menu())[1]
    rows = [menu for menu in guide.find_all('More Options', 'toggle button') if guide.app.box(menu)[1] > above + 20]
    return sorted(rows, key=lambda menu: guide.app.box(menu)[1])


def check_editor(guide, name):
    guide.menu(row_menus(guide)[1])
    guide.scroll(name)
    for kind in ['Owner', 'Due']:
        guide.press(guide.find_text(f'{guide.word(kind)}: ')[0])
        guide.shoot(f'{name}-{kind.lower()}')
        guide.key('Escape')


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
    first_stage(guide, 'Checks')
    lead = guide.word('Show in the business case')
    answers = [node for node in guide.app.find_all('button') if node.get_description() == lead]
    guide.press(answers[0])
    guide.shoot(name)


def pressed(*labels):
    """What the first button of the business case or the checks beside it opens that is called so."""
    def stop(guide, name):
        for part in ['Business Case', 'Checks']:
            first_stage(guide, part)
            buttons = [button for label in labels for button in guide.app.find_all('button', part=guide.word(label))]
            if buttons:
                guide.press(buttons[0])
                guide.scroll(name, 0.5)
                return
        raise AssertionError(f'there is no {labels}')
    return stop


def remove_person(guide, name):
    first_stage(guide, 'Business Case')
    guide.press(guide.find_text(guide.person, 'list item')[0])
    guide.shoot(name)
    guide.press(guide.find_all('_Remove…')[0])
    guide.shoot(name + '-remove')


def evaluation(guide, name):
    guide.page(4)
    for label in ['Add Quantitative Evaluation', 'Add Qualitative Evaluation']:
        guide.press(guide.find_all(label)[0])
        guide.shoot(name)


def kept_review(guide, name):
    guide.page(guide.n_pages - 1)
    guide.press(guide.find_text('202', 'list item')[0])
    guide.scroll(name, 0.7)


def findings(guide, name):
    guide.page(0)
    guide.press(guide.find_all('Show All Findings…')[0])
    guide.scroll(name, 0.5)
    guide.press(guide.find_all('Dismiss…')[0])
    guide.shoot(name + '-dismiss')


def close_risk(guide, name):
    details(guide, name + '-details')
    guide.press(guide.find_all('Close Risk…')[0])
    guide.shoot(name)


def risks_menu(guide, name):
    show_risks(guide, 'Matrix')
    guide.press(max(guide.find_all('More Options', 'toggle button'), key=lambda node: guide.app.box(node)[0]))
    guide.shoot(name)


def change(guide):
    """Something that can be saved."""
    guide.page(2)
    guide.press(guide.find_text(guide.word('State') + ':')[0])


def unsaved(guide, name):
    change(guide)
    guide.key('ctrl+w')
    guide.shoot(name)
    # as Escape stays in the window that asks
    guide.key('Escape')


def write_table(path, n_rows):
    """A table of checks as a colleague may keep it: headings of one's own, one that means nothing, a wrong state."""
    with open(path, 'w', encoding='utf-8', newline='') as file:
        rows = csv.writer(file)
        rows.writerow(['Stage', 'Question', 'State', 'Owner', 'Colour'])
        rows.writerow(['1', 'Who looks after the model when the pilot is over, and who pays?', 'open', 'Nobody', 'red'])
        rows.writerow(['1', 'Has the works council been heard?', 'perhaps', '', ''])
        rows.writerows(['2', f'Is source {i} documented?', 'open', '', ''] for i in range(n_rows))


def import_table(guide, name):
    for n_rows, kind in [(3, ''), (60000, '-large')]:
        table = guide.path.parent / f'checks{kind}.csv'
        write_table(table, n_rows)
        guide.menu(guide.plan_menu(), *['Up'] * 7)
        guide.app.choose_file(table)
        guide.shoot(name + kind)
        if n_rows < 10:
            guide.press(guide.find_all('Columns')[0])
            guide.scroll(name + '-columns', 0.5)
            guide.key('Escape')
            guide.scroll(name, 0.5)
        guide.key('Escape')


def sibling(guide, name):
    """A copy that a cloud folder has left beside the file."""
    guide.page(0)
    guide.shoot(name)
    guide.press(guide.find_all('_Merge…')[0])
    guide.scroll(name + '-merge', 0.5)


def changed_file(guide, name):
    guide.page(0)
    plan = json.loads(guide.path.read_text())
    plan['title'] += ' 2'
    guide.path.write_text(json.dumps(plan, ensure_ascii=False))
    guide.app.look_away()
    guide.app.take_turn()
    guide.shoot(name)
    change(guide)
    guide.key('ctrl+s')
    guide.shoot(name + '-save')


DIALOGS = {
    'find': find, 'properties': keyed('alt+Return'), 'review': keyed('ctrl+r'), 'print': keyed('ctrl+p'),
    'compare': compare, 'levels': from_menu('Up'), 'scale-template': scale_template,
    'round': from_menu('Up', 'Up', 'Up'), 'export': from_menu(*['Up'] * 8), 'template': from_menu(*['Up'] * 12),
    'catalog': catalog, 'register': register, 'details': details, 'stack': stack, 'risks-menu': risks_menu,
    'close-risk': close_risk, 'findings': findings, 'meeting': meeting, 'conflicts': conflicts,
    'merge': keyed('ctrl+m'),
}
EDITORS = {
    'sidebar': sidebar, 'plan-menu': plan_menu, 'group': from_row(0), 'check': check_editor,
    'not-applicable': from_row(1, 'Down'), 'selection': selection, 'case-answer': case_answer,
    'verdict': pressed('Set Another Verdict…', 'Change Verdict…'), 'person': remove_person,
    'decision': pressed('Decide Again…', 'Record Decision…'), 'evaluation': evaluation, 'kept-review': kept_review,
    'import': import_table,
}
FILES = {'sibling': sibling, 'changed-file': changed_file, 'unsaved': unsaved}
START = {
    'start': here, 'menu': start_menu, 'welcome': welcome, 'new-plan': done('new'), 'templates': templates,
    'preferences': done('preferences'), 'shortcuts': done('shortcuts'), 'about': done('about'),
}


def pages(guide):
    """From one to the next, as many as the plan has."""
    guide.page(0)
    for i in range(guide.n_pages):
        guide.scroll(f'page-{i}')
        if i == 1:
            first_stage(guide, 'Checks')
            guide.scroll(f'page-{i}-checks')
        guide.key('ctrl+Next')
