package microapps.gate

import data.microapps.tier

# METADATA
# title: No personal data in the sandbox
# custom:
#   id: sandbox-no-pii
#   example:
#     params.data: "partial personal data"
#   reason: >-
#     This app works with personal or protected data ({params.data}). The sandbox has no protection for it: anybody who
#     tries the app could see it.
#   fix: Use made-up or masked data in the sandbox, or move the app to the controlled tier.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 30
found["sandbox-no-pii"] contains {"params": {"data": kind}} if {
	tier.asked == "sandbox"
	not input.approval.approved
	kind := forbidden_kind
}

forbidden_kind := concat(" ", [input.manifest.classification.pii, "personal data"]) if {
	input.manifest.classification.pii in data.tiers.sandbox_forbids.pii
} else := concat(" ", [data.tiers.words.data[input.manifest.classification.data], "data"]) if {
	input.manifest.classification.data in data.tiers.sandbox_forbids.data
}

# METADATA
# title: The tier is too low
# custom:
#   id: tier-too-low
#   example:
#     params.asked: "sandbox"
#     params.derived: "controlled"
#   reason: >-
#     The app asks for the {params.asked} tier, but what it does calls for {params.derived}: a lower tier would leave
#     out checks that protect its users.
#   fix: 'Set "tier: {params.derived}" in microapp.yaml, or leave the line out: it is then worked out.'
found["tier-too-low"] contains {"params": {"asked": tier.asked, "derived": tier.derived}} if {
	tier.rank[tier.asked] < tier.rank[tier.derived]
}
