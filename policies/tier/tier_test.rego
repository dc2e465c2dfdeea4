package microapps.tier_test

import data.microapps.fixture
import data.microapps.tier

# METADATA
# description: Nothing in it calls for more than the sandbox.
plain := fixture.manifest_but({
	"runtime": {"outbound_network": "none", "allowed_third_parties": []},
	"audience": "self",
})

plain_but(manifest) := object.union(plain, {"manifest": manifest})

ids := {reason.id | some reason in tier.reasons}

test_nothing_special_is_the_sandbox if {
	result := tier.result with input as plain
	result.derived == "sandbox"
	result.effective == "sandbox"
	result.limits.max_ttl_days == 90
	result.limits.max_renewals == 3
	result.limits.monthly_budget_cap == {"amount": 20, "currency": "EUR", "hard": true}
	count(result.reasons) == 0
	not result.declared
}

test_what_calls_for_controlled if {
	calls := {
		"data-class": {"classification": {"data": "internal_personal"}},
		"personal-data": {"classification": {"pii": "partial"}},
		"audience": {"audience": "team"},
		"expected-users": {"expected_users": 10},
		"outside-services": {"integrations": [{"name": "Mailer"}]},
		"open-network": {"runtime": {"outbound_network": "unrestricted"}},
	}
	every id, manifest in calls {
		tier.derived == "controlled" with input as plain_but(manifest)
		ids == {id} with input as plain_but(manifest)
	}
}

test_what_calls_for_production if {
	calls := {
		"data-class": {"classification": {"data": "confidential"}},
		"personal-data": {"classification": {"pii": "full"}},
		"audience": {"audience": "organisation"},
		"expected-users": {"expected_users": 200},
	}
	every id, manifest in calls {
		tier.derived == "production" with input as plain_but(manifest)
		id in ids with input as plain_but(manifest)
	}
}

test_risk_calls_for_a_tier if {
	tier.derived == "controlled" with input as plain with data.microapps.risk.class as "medium"
	tier.derived == "production" with input as plain with data.microapps.risk.class as "high"
	tier.derived == "sandbox" with input as plain with data.microapps.risk.class as "low"
}

test_what_is_declared_counts_and_is_compared if {
	low := tier.result with input as plain_but({"tier": "sandbox", "audience": "external"})
	low.declared == "sandbox"
	low.effective == "sandbox"
	low.derived == "production"
	low.too_low
	high := tier.result with input as plain_but({"tier": "production"})
	high.effective == "production"
	not high.too_low
	high.limits.approvers == ["security-reviewer", "platform-admin", "business-owner"]
}

test_the_tier_asked_about if {
	tier.asked == "production" with input as fixture.facts
	tier.asked == "sandbox" with input as json.remove(plain, ["tier"])
}
