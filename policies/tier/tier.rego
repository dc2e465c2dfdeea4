# METADATA
# title: Tier
# description: >-
#   Which tier the facts call for, which one counts, and its limits. A reason is a fact that calls for more than the
#   sandbox; the highest tier called for wins.
# scope: package
# schemas:
#   - input: schema.facts
#   - data.tiers: schema.tiers
package microapps.tier

import data.microapps.risk
import data.microapps.services

# METADATA
# description: Tiers by rank, lowest first.
rank := {"sandbox": 0, "controlled": 1, "production": 2}

# METADATA
# entrypoint: true
result := object.union(
	{
		"derived": derived,
		"effective": effective,
		"too_low": rank[effective] < rank[derived],
		"reasons": reasons,
		"limits": data.tiers.limits[effective],
	},
	declared,
)

declared := {"declared": input.manifest.tier}

declared := {} if not input.manifest.tier

effective := input.manifest.tier

effective := derived if not input.manifest.tier

# METADATA
# description: The tier a decision is about, the one asked about or the effective one.
asked := input.tier

asked := effective if not input.tier

derived := "production" if {
	some reason in reasons
	reason.tier == "production"
} else := "controlled" if {
	some reason in reasons
	reason.tier == "controlled"
} else := "sandbox"

# METADATA
# custom:
#   id: data-class
#   text: it works with {params.data} data
reasons contains reason("data-class", tier, {"data": data.tiers.words.data[input.manifest.classification.data]}) if {
	tier := data.tiers.calls_for.data[input.manifest.classification.data]
}

# METADATA
# custom:
#   id: personal-data
#   text: it handles {params.pii} personal data
reasons contains reason("personal-data", tier, {"pii": input.manifest.classification.pii}) if {
	tier := data.tiers.calls_for.pii[input.manifest.classification.pii]
}

# METADATA
# custom:
#   id: audience
#   text: it is made for {params.audience}
reasons contains reason("audience", tier, {"audience": data.tiers.words.audience[input.manifest.audience]}) if {
	tier := data.tiers.calls_for.audience[input.manifest.audience]
}

# METADATA
# custom:
#   id: expected-users
#   text: about {params.users} people will use it
reasons contains reason("expected-users", called.tier, {"users": input.manifest.expected_users}) if {
	called := [step | some step in data.tiers.calls_for.users; input.manifest.expected_users >= step.from][0]
}

# METADATA
# custom:
#   id: outside-services
#   text: it talks to {params.count} outside services
#   text_one: it talks to an outside service
reasons contains reason("outside-services", data.tiers.calls_for.outside_services, {"count": services.outside}) if {
	services.outside > 0
}

# METADATA
# custom:
#   id: open-network
#   text: it may reach any address on the internet
reasons contains reason("open-network", tier, {}) if {
	tier := data.tiers.calls_for.outbound_network[input.manifest.runtime.outbound_network]
}

# METADATA
# custom:
#   id: risk
#   text: its risk is {params.class}
reasons contains reason("risk", tier, {"class": risk.class}) if tier := data.tiers.calls_for.risk[risk.class]

reason(id, tier, params) := {"id": id, "tier": tier, "params": params}
