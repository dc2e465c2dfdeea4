package microapps.gate_test

import data.microapps.fixture
import data.microapps.gate

unapproved := {"runtime": {"allowed_third_parties": ["maps.example.com", "files.example.net"]}}

day_ms := 86400000

exception(changes) := object.union(
	{
		"id": "e-1",
		"rule_id": "third-party-not-approved",
		"expires_at": "2026-12-13T08:00:00.000Z",
		"expires_at_ms": fixture.facts.now_ms + (20 * day_ms),
	},
	changes,
)

with_exceptions(exceptions) := fixture.but({"manifest": unapproved, "exceptions": exceptions})

test_a_finding_blocks_where_its_rule_is_enforced if {
	result := gate.result with input as fixture.manifest_but(unapproved)
	not result.allowed
	{finding.value | some finding in result.violations} == {"maps.example.com", "files.example.net"}
	count(result.warnings) == 0
	result.stage == "promote"
	result.tier == "production"
}

test_a_finding_warns_where_its_rule_only_warns if {
	facts := fixture.but({"manifest": unapproved, "tier": "sandbox"})
	fixture.warning == {"third-party-not-approved"} with input as facts
}

test_a_rule_that_is_off_finds_nothing if {
	facts := fixture.but({"approval": {"approved": false}, "tier": "controlled"})
	result := gate.result with input as facts
	result.allowed
	not "approval-missing" in result.rules_checked
}

test_a_rule_is_not_looked_at_in_other_stages if {
	facts := fixture.but({"approval": {"approved": false}, "stage": "commit"})
	result := gate.result with input as facts
	result.allowed
	not "approval-missing" in result.rules_checked
}

test_a_rule_without_modes_is_enforced if {
	modes := json.remove(data.modes, ["third-party-not-approved"])
	fixture.blocking == {"third-party-not-approved"} with input as fixture.manifest_but(unapproved)
		with data.modes as modes
}

test_the_tier_asked_about_counts if {
	result := gate.result with input as fixture.but({"tier": "controlled"})
	result.tier == "controlled"
	declared := gate.result with input as json.remove(fixture.manifest_but({"tier": "production"}), ["tier"])
	declared.tier == "production"
	derived := gate.result with input as json.remove(fixture.facts, ["tier"])
	derived.tier == "controlled"
}

test_an_exception_lets_its_value_pass if {
	facts := with_exceptions([exception({"value": "maps.example.com"})])
	result := gate.result with input as facts
	{finding.value | some finding in result.violations} == {"files.example.net"}
	result.exceptions_used == {{"id": "e-1", "rule": "third-party-not-approved", "ends_soon": false}}
}

test_an_exception_without_a_value_covers_the_rule if {
	result := gate.result with input as with_exceptions([exception({})])
	result.allowed
	count(result.exceptions_used) == 1
}

test_an_exception_of_another_rule_changes_nothing if {
	result := gate.result with input as with_exceptions([exception({"rule_id": "budget-missing"})])
	count(result.violations) == 2
	count(result.exceptions_used) == 0
}

test_an_exception_that_has_ended_changes_nothing if {
	ended := exception({"expires_at_ms": fixture.facts.now_ms})
	result := gate.result with input as with_exceptions([ended])
	count(result.violations) == 2
}

test_an_exception_for_longer_than_its_rule_allows_changes_nothing if {
	long := exception({"expires_at_ms": fixture.facts.now_ms + (31 * day_ms)})
	result := gate.result with input as with_exceptions([long])
	count(result.violations) == 2
}

test_an_exception_that_ends_within_a_week_says_so if {
	soon := exception({"expires_at_ms": fixture.facts.now_ms + (7 * day_ms)})
	result := gate.result with input as with_exceptions([soon])
	result.allowed
	result.exceptions_used == {{"id": "e-1", "rule": "third-party-not-approved", "ends_soon": true}}
}

test_no_exception_opens_a_rule_that_has_none if {
	changes := {
		"manifest": {"security": {"secrets_policy": "env"}},
		"exceptions": [exception({"rule_id": "secrets-vault-only"})],
	}
	result := gate.result with input as fixture.but(changes)
	not result.allowed
	count(result.exceptions_used) == 0
}

test_an_exception_nobody_needs_is_not_used if {
	result := gate.result with input as fixture.but({"exceptions": [exception({})]})
	count(result.exceptions_used) == 0
}
