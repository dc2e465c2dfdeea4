package microapps.gate_test

import data.microapps.fixture

lives(tier, days) := fixture.but({"tier": tier, "manifest": {"lifecycle": {"ttl_days": days}}})

test_ttl_over_tier_maximum_fires_above if {
	fixture.found("ttl-over-tier-maximum") == {{"params": {
		"days": 91,
		"maximum": 90,
		"tier": "sandbox",
	}}} with input as lives("sandbox", 91)
	fixture.blocking == {"ttl-over-tier-maximum"} with input as lives("controlled", 181)
	fixture.blocking == {"ttl-over-tier-maximum"} with input as lives("production", 366)
}

test_ttl_over_tier_maximum_is_silent_up_to_it if {
	fixture.found("ttl-over-tier-maximum") == set() with input as lives("sandbox", 90)
	fixture.found("ttl-over-tier-maximum") == set() with input as lives("controlled", 180)
	fixture.found("ttl-over-tier-maximum") == set() with input as lives("production", 365)
	fixture.found("ttl-over-tier-maximum") == set() with input as fixture.manifest_without(["lifecycle/ttl_days"])
}

test_budget_missing_fires_without_a_budget if {
	fixture.blocking == {"budget-missing"} with input as fixture.manifest_without(["budget"])
	fixture.blocking == {"budget-missing"} with input as fixture.manifest_without(["budget/monthly"])
}

test_budget_missing_is_silent_with_either if {
	fixture.found("budget-missing") == set() with input as fixture.manifest_but({"budget": {"monthly": 0}})
	daily := json.remove(fixture.manifest_but({"budget": {"daily": 1}}), ["manifest/budget/monthly"])
	fixture.found("budget-missing") == set() with input as daily
}
