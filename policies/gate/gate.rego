# METADATA
# title: Gate
# description: >-
#   May the app pass? Each rule says what it found under its id; this file weighs the findings: which rules apply at
#   this stage and tier, which findings an exception covers, which block and which only warn.
# scope: package
# schemas:
#   - input: schema.facts
package microapps.gate

import data.microapps.tier

# METADATA
# entrypoint: true
result := {
	"allowed": count(violations) == 0,
	"stage": input.stage,
	"tier": tier.asked,
	"violations": violations,
	"warnings": warnings,
	"exceptions_used": exceptions_used,
	"rules_checked": rules_checked,
}

# METADATA
# description: Off, warn or enforce for each rule, at this stage and tier.
mode[id] := setting if {
	some id, rule in data.modes
	input.stage in rule.stages
	setting := rule.modes[tier.asked]
}

mode[id] := "off" if {
	some id, rule in data.modes
	not input.stage in rule.stages
}

# METADATA
# description: A rule without modes is enforced, so that a missing line never opens the gate.
mode_of(id) := object.get(mode, id, "enforce")

rules_checked contains id if {
	some id, setting in mode
	setting != "off"
}

violations contains finding if some finding in open_findings("enforce")

warnings contains finding if some finding in open_findings("warn")

# METADATA
# description: What the rules of a mode have found and no exception covers.
open_findings(setting) := {object.union(finding, {"rule": id}) |
	some id, findings in found
	mode_of(id) == setting
	some finding in findings
	not covered(id, finding)
}

covered(id, finding) if {
	some exception in input.exceptions
	covers(exception, id, finding)
}

# METADATA
# description: >-
#   An exception holds for its rule, its value where it names one, and until its end, provided that the rule allows
#   exceptions at all and not for longer than the rule allows.
covers(exception, id, finding) if {
	exception.rule_id == id
	exception.expires_at_ms > input.now_ms
	exception.expires_at_ms - input.now_ms <= data.exceptions[id] * day_ms
	object.get(exception, "value", "") in {"", object.get(finding, "value", "")}
}

# METADATA
# title: An exception ends soon
# custom:
#   id: exception-ends-soon
#   example:
#     params.title: "Service not approved"
#     params.date: "2026-12-01"
#   reason: 'The exception for "{params.title}" ends on {params.date}. After that the gate is closed again.'
#   fix: Do what the rule asks for before then, or ask for a new exception.
exceptions_used contains used if {
	some exception in input.exceptions
	id := exception.rule_id
	mode_of(id) != "off"
	some finding in found[id]
	covers(exception, id, finding)
	used := {"id": exception.id, "rule": id, "ends_soon": ends_soon(exception)}
}

ends_soon(exception) := (exception.expires_at_ms - input.now_ms) <= (7 * day_ms)

day_ms := 86400000
