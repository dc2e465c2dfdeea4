package microapps.gate

import data.microapps.tier

# METADATA
# title: Lives longer than its tier allows
# custom:
#   id: ttl-over-tier-maximum
#   example:
#     params.days: "200"
#     params.maximum: "180"
#     params.tier: "controlled"
#   reason: >-
#     The manifest asks for {params.days} days; in the {params.tier} tier an app lives at most {params.maximum} days
#     before it is looked at again.
#   fix: 'Set "lifecycle.ttl_days: {params.maximum}" or less; you can renew it later.'
#   exception:
#     approvers: [platform-admin]
#     max_days: 90
found["ttl-over-tier-maximum"] contains {"params": params} if {
	days := input.manifest.lifecycle.ttl_days
	maximum := data.tiers.limits[tier.asked].max_ttl_days
	days > maximum
	params := {"days": days, "maximum": maximum, "tier": tier.asked}
}

# METADATA
# title: Budget is missing
# custom:
#   id: budget-missing
#   reason: The manifest sets no budget, so nobody would notice when the app gets expensive.
#   fix: Add "budget.monthly" with what the app may cost a month; 20 is a good start.
#   exception:
#     approvers: [business-owner, platform-admin]
#     max_days: 30
found["budget-missing"] contains {} if {
	not input.manifest.budget.monthly
	not input.manifest.budget.daily
}
