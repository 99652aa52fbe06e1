"""Pages written for the tests of the command line."""

STORY = """\
Militants kill seven soldiers at post in central Mali, governor says

BAMAKO, 4 March 2024 (CNA) - JNIM fighters attacked an army post near Djenne in Mali's Mopti region on Sunday, \
killing seven soldiers, the governor said.

Residents said the attackers burned two vehicles and fled before reinforcements arrived. \
The army has not confirmed the toll.

No group has claimed responsibility for the attack.
"""

QUIET = """\
Council approves budget for two new schools

SIKASSO, 5 March 2024 (CNA) - The town council approved a budget for two new schools on Monday, the mayor said.

Work is to begin after the rains.
"""

HOSTILE = """\
[bold red]Attack[/bold red] [/] [link=https://example.org]kills[/link] \x1b[31mthree\x1b[0m <script>alert(1)</script>

Gao, 4 March 2024 - Gunmen attacked an army post near Gao in Mali on Sunday, killing three soldiers, the army said.
"""

UNDATED = """\
Gunmen kill four at market near Gao

Gunmen attacked a market near Gao in northern Mali on Monday, killing four people, the mayor said.
"""
