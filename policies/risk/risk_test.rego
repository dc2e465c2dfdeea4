package microapps.risk_test

import data.microapps.fixture
import data.microapps.risk

points(id) := sum([entry.points | some entry in risk.contributions; entry.id == id])

params(id) := [entry.params | some entry in risk.contributions; entry.id == id][0]

ids := {entry.id | some entry in risk.contributions}

test_the_score_is_the_sum_of_its_contributions if {
	risk.score == sum([entry.points | some entry in risk.contributions]) with input as fixture.facts
	risk.score == 12 with input as fixture.facts
	ids == {"outside-services", "data-class", "network", "audience", "tests-covered"} with input as fixture.facts
}

riskiest := {
	"sponsor": {"found": false},
	"owner": {"team_found": false},
	"tests": {"present": true, "passed": false},
	"manifest": {
		"owner": {"developer": false},
		"classification": {"data": "regulated", "pii": "full"},
		"runtime": {"outbound_network": "unrestricted", "allowed_third_parties": ["a.test", "b.test", "c.test", "d.test"]},
		"security": {"secrets_policy": "env"},
		"audience": "external",
		"expected_users": 5000,
		"llm": {"models": ["any"]},
		"integrations": [
			{"name": "A", "requires_secret": true, "scopes": ["records:write", "ADMIN"]},
			{"name": "B", "requires_secret": true, "scopes": ["*"]},
			{"name": "C", "requires_secret": true, "scopes": ["records:read"]},
			{"name": "D", "requires_secret": true},
		],
	},
}

test_the_score_stays_between_0_and_100 if {
	risk.score == 100 with input as fixture.but(riskiest)
	safest := fixture.but({"manifest": {
		"classification": {"data": "public"},
		"runtime": {"outbound_network": "none", "allowed_third_parties": []},
		"audience": "self",
	}})
	risk.score == 0 with input as safest
	points("tests-covered") == -6 with input as safest
}

test_each_weight_has_its_most if {
	facts := fixture.but(riskiest)
	points("outside-services") == 27 with input as facts
	params("outside-services") == {"count": 8} with input as facts
	points("integrations-with-secret") == 18 with input as facts
	params("integrations-with-secret") == {"count": 4} with input as facts
	points("privileged-scopes") == 16 with input as facts
	params("privileged-scopes") == {"count": 2} with input as facts
}

test_the_riskiest_app_shows_every_reason if {
	ids == {
		"outside-services",
		"personal-data",
		"data-class",
		"open-network",
		"secrets-outside-vault",
		"integrations-with-secret",
		"privileged-scopes",
		"language-model",
		"audience",
		"expected-users",
		"owner-unknown",
		"no-developer",
		"tests-failed",
	} with input as fixture.but(riskiest)
}

test_the_class_follows_three_equal_zones if {
	zones := [[0, "low"], [33, "low"], [34, "medium"], [66, "medium"], [67, "high"], [100, "high"]]
	every zone in zones {
		risk.class == zone[1] with risk.score as zone[0]
	}
}

test_the_default_lifetime_follows_the_class if {
	every class, days in {"low": 90, "medium": 60, "high": 30} {
		result := risk.result with risk.class as class with input as fixture.facts
		result.default_ttl_days == days
	}
}

test_an_audience_that_is_not_said_counts_as_unknown if {
	facts := fixture.manifest_without(["audience"])
	points("audience-unknown") == 6 with input as facts
	risk.blast.audience == 20 with input as facts
	not "audience" in ids with input as facts
}

test_the_number_of_users_counts_from_a_hundred if {
	points("expected-users") == 0 with input as fixture.manifest_but({"expected_users": 99})
	points("expected-users") == 4 with input as fixture.manifest_but({"expected_users": 100})
	points("expected-users") == 8 with input as fixture.manifest_but({"expected_users": 1000})
}

test_tests_lower_the_risk_and_their_absence_raises_it if {
	points("tests-covered") == -6 with input as fixture.facts
	params("tests-covered") == {"percent": 82} with input as fixture.facts
	points("tests-passed") == -3 with input as fixture.but({"tests": {"coverage": 0.2}})
	points("tests-passed") == -3 with input as json.remove(fixture.facts, ["tests/coverage"])
	points("tests-failed") == 8 with input as fixture.but({"tests": {"passed": false}})
	none := json.remove(fixture.but({"tests": {"present": false}}), ["tests/passed", "tests/coverage"])
	points("tests-unknown") == 4 with input as none
	not "tests-failed" in ids with input as none
}

test_an_owner_nobody_finds_raises_the_risk if {
	points("owner-unknown") == 10 with input as fixture.but({"owner": {"team_found": false}})
	points("owner-unknown") == 10 with input as fixture.but({"owner": {"contact_found": false}})
	points("owner-unknown") == 0 with input as fixture.but({"owner": {"contact_found": false, "co_owner_found": true}})
}

test_a_sponsor_or_a_developer_lowers_the_risk if {
	without := fixture.manifest_without(["owner/developer"])
	points("no-developer") == 6 with input as without
	points("no-developer") == 0 with input as object.union(without, {"sponsor": {"found": true}})
	points("no-developer") == 0 with input as fixture.facts
}

test_ratings_look_at_one_side_each if {
	calm := risk.ratings with input as fixture.facts
	calm == {"security": "low", "privacy": "low", "business": "low"}
	every side in ["security", "privacy", "business"] {
		risk.ratings[side] == "high" with input as fixture.but(riskiest)
	}
	personal := fixture.manifest_but({"classification": {"pii": "partial"}})
	risk.ratings.privacy == "medium" with input as personal
}

test_the_blast_radius_is_about_harm_not_likelihood if {
	risk.blast_radius == 24 with input as fixture.facts
	risk.blast_radius == 100 with input as fixture.but(riskiest)
	not_tested := fixture.but({"tests": {"passed": false}})
	risk.blast_radius == 24 with input as not_tested
}
