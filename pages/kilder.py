"""Kilder og regler: what the numbers rest on, how sure it is, and what nobody knows."""

from bpa_ui.reading import kilder as reading_rules

reading_rules.rules_in_force()
reading_rules.how_sure()
reading_rules.where_they_differ()
reading_rules.nobody_knows()
reading_rules.own_choices()
reading_rules.all_sources()
