package microapps.gate_test

import data.microapps.fixture

third_parties(domains) := fixture.manifest_but({"runtime": {"allowed_third_parties": domains}})

integrations(entries) := fixture.manifest_but({"integrations": entries})

unapproved_integrations(entries) := fixture.but({
	"approval": {"approved": false},
	"tier": "controlled",
	"manifest": {"integrations": entries},
})

values(id) := {finding.value | some finding in fixture.found(id)}

test_third_party_not_approved_fires_with_a_suggestion if {
	facts := third_parties(["maps.example.com"])
	fixture.blocking == {"third-party-not-approved"} with input as facts
	fixture.found("third-party-not-approved") == {{
		"value": "maps.example.com",
		"suggestion": "Places",
	}} with input as facts
}

test_third_party_not_approved_fires_without_a_suggestion if {
	facts := third_parties(["unknown.example.com"])
	fixture.found("third-party-not-approved") == {{"value": "unknown.example.com"}} with input as facts
}

test_third_party_not_approved_fires_on_integrations if {
	facts := integrations([{"name": "Maps", "domain": "Maps.Example.COM"}])
	values("third-party-not-approved") == {"maps.example.com"} with input as facts
}

test_third_party_not_approved_is_silent_on_approved_domains if {
	facts := third_parties(["PLACES.example.org", "team-a.storage.example.org", "storage.example.org"])
	values("third-party-not-approved") == set() with input as facts
}

test_third_party_not_approved_tells_sub_domains_apart if {
	facts := third_parties(["api.places.example.org", "evilstorage.example.org"])
	values("third-party-not-approved") == {"api.places.example.org", "evilstorage.example.org"} with input as facts
}

test_third_party_not_approved_is_silent_without_any if {
	facts := fixture.manifest_without(["runtime/allowed_third_parties"])
	values("third-party-not-approved") == set() with input as facts
}

test_integration_needs_approval_fires_until_somebody_agreed if {
	facts := unapproved_integrations([
		{"name": "Maps", "domain": "maps.example.com"},
		{"name": "Chat"},
		{"name": "Customers", "domain": "crm.example.org"},
	])
	values("integration-needs-approval") == {"Maps", "Chat", "Customers"} with input as facts
	"integration-needs-approval" in fixture.blocking with input as facts
}

test_integration_needs_approval_is_silent_for_parts_approved_for_all if {
	facts := unapproved_integrations([{"name": "Places", "domain": "Places.example.org"}])
	values("integration-needs-approval") == set() with input as facts
}

test_integration_needs_approval_takes_no_name_for_an_address if {
	facts := unapproved_integrations([{"name": "Mailer"}, {"name": "mail.example.org"}])
	fixture.found("integration-needs-approval") == {
		{"variant": "unnamed", "value": "Mailer"},
		{"variant": "unnamed", "value": "mail.example.org"},
	} with input as facts
	"integration-needs-approval" in fixture.blocking with input as facts
}

test_integration_needs_approval_is_silent_once_approved if {
	values("integration-needs-approval") == set() with input as integrations([{"name": "Chat"}])
}

test_integration_secret_needs_review_fires_without_a_review if {
	facts := integrations([{"name": "Mailer", "requires_secret": true}])
	fixture.blocking == {"integration-secret-needs-review"} with input as facts
	values("integration-secret-needs-review") == {"Mailer"} with input as facts
}

test_integration_secret_needs_review_is_silent_after_one if {
	facts := object.union(
		integrations([{"name": "Mailer", "requires_secret": true}]),
		{"approval": {"approved": true, "security_review": true}},
	)
	values("integration-secret-needs-review") == set() with input as facts
}

test_integration_secret_needs_review_believes_no_manifest if {
	facts := fixture.manifest_but({
		"integrations": [{"name": "Mailer", "requires_secret": true}],
		"flags": {"security_review": true},
	})
	fixture.blocking == {"integration-secret-needs-review"} with input as facts
}

test_integration_secret_needs_review_is_silent_without_a_secret if {
	facts := integrations([{"name": "Mailer", "requires_secret": false}, {"name": "Places"}])
	values("integration-secret-needs-review") == set() with input as facts
}

test_llm_model_not_approved_fires if {
	facts := fixture.manifest_but({"llm": {"models": ["Mistral-Small-2402", "mystery-1"]}})
	fixture.blocking == {"llm-model-not-approved"} with input as facts
	fixture.found("llm-model-not-approved") == {
		{"value": "Mistral-Small-2402", "suggestion": "mistral-small-2506"},
		{"value": "mystery-1"},
	} with input as facts
}

test_llm_model_not_approved_is_silent_on_approved_models if {
	facts := fixture.manifest_but({"llm": {"models": ["mistral-small-2506"]}})
	values("llm-model-not-approved") == set() with input as facts
	values("llm-model-not-approved") == set() with input as fixture.facts
}
