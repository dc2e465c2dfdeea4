package microapps.gate_test

import data.microapps.fixture

test_owner_missing_fires_on_an_unknown_team if {
	facts := fixture.but({"owner": {"team_found": false}})
	fixture.blocking == {"owner-missing"} with input as facts
	fixture.found("owner-missing") == {{"variant": "team", "params": {"team": "creators"}}} with input as facts
}

test_owner_missing_fires_on_an_unknown_contact if {
	facts := fixture.but({"owner": {"contact_found": false}})
	fixture.found("owner-missing") == {{
		"variant": "contact",
		"params": {"contact": "ada@example.com"},
	}} with input as facts
}

test_owner_missing_is_silent_with_a_co_owner if {
	facts := fixture.but({"owner": {"contact_found": false, "co_owner_found": true}})
	fixture.found("owner-missing") == set() with input as facts
}

test_owner_missing_is_silent_with_an_owner if {
	fixture.found("owner-missing") == set() with input as fixture.facts
}

test_sponsor_missing_fires_without_a_developer if {
	said_no := fixture.manifest_but({"owner": {"developer": false}})
	fixture.blocking == {"sponsor-missing"} with input as said_no
	fixture.blocking == {"sponsor-missing"} with input as fixture.manifest_without(["owner/developer"])
}

test_sponsor_missing_is_silent_with_a_sponsor_or_a_developer if {
	facts := fixture.but({"sponsor": {"found": true}, "manifest": {"owner": {"developer": false}}})
	fixture.found("sponsor-missing") == set() with input as facts
	fixture.found("sponsor-missing") == set() with input as fixture.facts
}

test_purpose_or_cost_center_missing_fires_on_either if {
	facts := fixture.manifest_without(["purpose", "cost_center"])
	fixture.blocking == {"purpose-or-cost-center-missing"} with input as facts
	fixture.found("purpose-or-cost-center-missing") == {{"params": {
		"missing": "what the app is for and who pays for it",
		"fields": "\"purpose\" and \"cost_center\"",
	}}} with input as facts
	blank := fixture.manifest_but({"cost_center": "  "})
	fixture.found("purpose-or-cost-center-missing") == {{"params": {
		"missing": "who pays for it",
		"fields": "\"cost_center\"",
	}}} with input as blank
}

test_purpose_or_cost_center_missing_is_silent_with_both if {
	fixture.found("purpose-or-cost-center-missing") == set() with input as fixture.facts
}

test_approval_missing_fires_in_production_only if {
	facts := fixture.but({"approval": {"approved": false}})
	fixture.blocking == {"approval-missing"} with input as facts
	fixture.blocking == set() with input as object.union(facts, {"tier": "controlled"})
}

test_approval_missing_is_silent_once_approved if {
	fixture.found("approval-missing") == set() with input as fixture.facts
}
