package microapps.risk

import data.microapps.services
import data.microapps.share

# METADATA
# custom:
#   id: outside-services
#   text: talks to {params.count} outside services
#   text_one: talks to an outside service
contributions contains contribution("outside-services", "security", points, {"count": services.outside}) if {
	services.outside > 0
	weights := data.risk.weights.outside_services
	points := min({weights.most, services.outside * weights.each})
}

# METADATA
# custom:
#   id: personal-data
#   text: "{params.pii} personal data"
contributions contains contribution("personal-data", "privacy", points, {"pii": input.manifest.classification.pii}) if {
	points := data.risk.weights.pii[input.manifest.classification.pii]
	points != 0
}

# METADATA
# custom:
#   id: data-class
#   text: works with {params.data} data
contributions contains contribution("data-class", "privacy", points, params) if {
	points := data.risk.weights.data[input.manifest.classification.data]
	points != 0
	params := {"data": data.tiers.words.data[input.manifest.classification.data]}
}

# METADATA
# custom:
#   id: open-network
#   text: may reach any address on the internet
contributions contains contribution("open-network", "security", points, {}) if {
	input.manifest.runtime.outbound_network == "unrestricted"
	points := data.risk.weights.network.unrestricted
}

# METADATA
# custom:
#   id: network
#   text: may leave the company network
contributions contains contribution("network", "security", points, {}) if {
	input.manifest.runtime.outbound_network == "restricted"
	points := data.risk.weights.network.restricted
}

# METADATA
# custom:
#   id: secrets-outside-vault
#   text: keeps secrets outside the vault
contributions contains contribution("secrets-outside-vault", "security", points, {}) if {
	input.manifest.security.secrets_policy == "env"
	points := data.risk.weights.secrets_outside_vault
}

# METADATA
# custom:
#   id: integrations-with-secret
#   text: holds the keys to {params.count} other systems
#   text_one: holds the key to another system
contributions contains contribution("integrations-with-secret", "security", points, {"count": number}) if {
	number := count([integration | some integration in input.manifest.integrations; integration.requires_secret])
	number > 0
	weights := data.risk.weights.integrations_with_secret
	points := min({weights.most, number * weights.each})
}

# METADATA
# custom:
#   id: privileged-scopes
#   text: may change data in {params.count} other systems
#   text_one: may change data in another system
contributions contains contribution("privileged-scopes", "security", points, {"count": number}) if {
	number := count({integration |
		some integration in input.manifest.integrations
		some scope in integration.scopes
		privileged(scope)
	})
	number > 0
	weights := data.risk.weights.privileged_scopes
	points := min({weights.most, number * weights.each})
}

# METADATA
# custom:
#   id: language-model
#   text: hands text to a language model
contributions contains contribution("language-model", "privacy", points, {}) if {
	count(input.manifest.llm.models) > 0
	points := data.risk.weights.language_model
}

# METADATA
# custom:
#   id: audience
#   text: made for {params.audience}
contributions contains contribution("audience", "business", points, params) if {
	points := data.risk.weights.audience[input.manifest.audience]
	points != 0
	params := {"audience": data.tiers.words.audience[input.manifest.audience]}
}

# METADATA
# custom:
#   id: audience-unknown
#   text: who will use it is not said
contributions contains contribution("audience-unknown", "business", data.risk.weights.audience.unknown, {}) if {
	not input.manifest.audience
}

# METADATA
# custom:
#   id: expected-users
#   text: about {params.users} people rely on it
contributions contains contribution("expected-users", "business", step.points, params) if {
	step := [step | some step in data.risk.weights.users; input.manifest.expected_users >= step.from][0]
	params := {"users": input.manifest.expected_users}
}

# METADATA
# custom:
#   id: owner-unknown
#   text: its owner is not to be found
contributions contains contribution("owner-unknown", "business", data.risk.weights.owner_unknown, {}) if owner_unknown

# METADATA
# custom:
#   id: no-developer
#   text: nobody from IT stands by it
contributions contains contribution("no-developer", "business", data.risk.weights.no_developer, {}) if {
	not developer
	not input.sponsor.found
}

# METADATA
# custom:
#   id: tests-covered
#   text: tests pass, {params.percent} % covered
contributions contains contribution("tests-covered", "security", points, {"percent": percent}) if {
	input.tests.passed
	input.tests.coverage >= data.risk.weights.tests.covered_from
	points := data.risk.weights.tests.covered
	percent := share.percent(input.tests.coverage)
}

# METADATA
# custom:
#   id: tests-passed
#   text: tests pass
contributions contains contribution("tests-passed", "security", data.risk.weights.tests.passed, {}) if {
	input.tests.passed
	not covered
}

# METADATA
# custom:
#   id: tests-failed
#   text: tests fail
contributions contains contribution("tests-failed", "security", data.risk.weights.tests.failed, {}) if {
	input.tests.present
	input.tests.passed == false
}

# METADATA
# custom:
#   id: tests-unknown
#   text: no test report yet
contributions contains contribution("tests-unknown", "security", data.risk.weights.tests.unknown, {}) if {
	not input.tests.present
}

covered if input.tests.coverage >= data.risk.weights.tests.covered_from

developer if input.manifest.owner.developer

owner_unknown if not input.owner.team_found

owner_unknown if {
	not input.owner.contact_found
	not input.owner.co_owner_found
}

privileged(scope) if lower(scope) in data.risk.privileged.names

privileged(scope) if {
	some ending in data.risk.privileged.endings
	endswith(lower(scope), ending)
}
