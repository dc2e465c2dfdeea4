package microapps.gate_test

import data.microapps.fixture

sandbox(changes) := fixture.but({"tier": "sandbox", "approval": {"approved": false}, "manifest": changes})

sandbox_kinds(changes) := kinds if {
	facts := sandbox(changes)
	findings := fixture.found("sandbox-no-pii") with input as facts
	kinds := {finding.params.data | some finding in findings}
}

test_sandbox_no_pii_fires_on_personal_data if {
	every pii in ["partial", "full"] {
		facts := sandbox({"classification": {"pii": pii}})
		"sandbox-no-pii" in fixture.blocking with input as facts
	}
}

test_sandbox_no_pii_fires_on_protected_data if {
	sandbox_kinds({"classification": {"data": "regulated"}}) == {"regulated data"}
	sandbox_kinds({"classification": {"data": "confidential"}}) == {"confidential data"}
	sandbox_kinds({"classification": {"data": "regulated", "pii": "full"}}) == {"full personal data"}
}

test_sandbox_no_pii_is_silent_without_such_data if {
	sandbox_kinds({"classification": {"data": "internal"}}) == set()
	sandbox_kinds({"classification": {"data": "public"}}) == set()
}

test_sandbox_no_pii_is_silent_once_approved if {
	facts := fixture.but({"tier": "sandbox", "manifest": {"classification": {"pii": "full"}}})
	fixture.found("sandbox-no-pii") == set() with input as facts
}

test_sandbox_no_pii_is_silent_outside_the_sandbox if {
	facts := fixture.but({"tier": "controlled", "manifest": {"classification": {"pii": "partial"}}})
	fixture.found("sandbox-no-pii") == set() with input as facts
}

test_tier_too_low_fires_below_what_the_facts_call_for if {
	facts := fixture.but({"tier": "controlled", "manifest": {"audience": "external"}})
	fixture.blocking == {"tier-too-low"} with input as facts
	fixture.found("tier-too-low") == {{"params": {"asked": "controlled", "derived": "production"}}} with input as facts
}

test_tier_too_low_is_silent_at_or_above if {
	fixture.found("tier-too-low") == set() with input as fixture.manifest_but({"audience": "external"})
	fixture.found("tier-too-low") == set() with input as fixture.manifest_but({"audience": "self"})
}
