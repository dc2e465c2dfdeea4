package microapps.gate_test

import data.microapps.fixture

runtimes(names) := fixture.manifest_but({"runtime": {"allowed_runtimes": names}})

test_runtime_not_allowed_fires_with_a_suggestion if {
	facts := runtimes(["nodejs:18", "python:2.7.18"])
	fixture.blocking == {"runtime-not-allowed"} with input as facts
	fixture.found("runtime-not-allowed") == {
		{"value": "nodejs:18", "suggestion": "nodejs:24"},
		{"value": "python:2.7.18", "suggestion": "python:3.13"},
	} with input as facts
}

test_runtime_not_allowed_fires_without_a_suggestion if {
	facts := runtimes(["cobol:85", "nodejs:240"])
	fixture.found("runtime-not-allowed") == {{"value": "cobol:85"}, {"value": "nodejs:240"}} with input as facts
}

test_the_nearest_line_is_replaced if {
	replacements := {"python:2": "python:3.12", "python:2.7": "python:3.13"}
	facts := runtimes(["python:2.7.18"])
	fixture.found("runtime-not-allowed") == {{"value": "python:2.7.18", "suggestion": "python:3.13"}} with input as facts
		with data.approved.runtimes.replacements as replacements
}

test_runtime_not_allowed_is_silent_on_approved_runtimes if {
	facts := runtimes(["nodejs:24", "NodeJS:22", "python:3.13.1"])
	fixture.found("runtime-not-allowed") == set() with input as facts
}

test_egress_unrestricted_fires_in_every_tier if {
	every tier in ["sandbox", "controlled", "production"] {
		facts := fixture.but({"tier": tier, "manifest": {"runtime": {"outbound_network": "unrestricted"}}})
		"egress-unrestricted" in fixture.blocking with input as facts
	}
}

test_egress_unrestricted_is_silent_otherwise if {
	every network in ["none", "restricted"] {
		facts := fixture.manifest_but({"runtime": {"outbound_network": network}})
		fixture.found("egress-unrestricted") == set() with input as facts
	}
}

test_secrets_vault_only_fires_on_anything_else if {
	every policy in ["env", "none"] {
		facts := fixture.but({"tier": "sandbox", "manifest": {"security": {"secrets_policy": policy}}})
		fixture.found("secrets-vault-only") == {{"value": policy}} with input as facts
		"secrets-vault-only" in fixture.blocking with input as facts
	}
}

test_secrets_vault_only_is_silent_on_the_vault if {
	fixture.found("secrets-vault-only") == set() with input as fixture.facts
}
