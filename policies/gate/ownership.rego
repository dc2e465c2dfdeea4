package microapps.gate

# METADATA
# title: No owner found
# custom:
#   id: owner-missing
#   variant: team
#   reason: >-
#     The team "{params.team}" is not known here. Without an owner nobody is told when something goes wrong.
#   fix: Write the name of a team from the catalog into "owner.team".
found["owner-missing"] contains {"variant": "team", "params": {"team": input.manifest.owner.team}} if {
	not input.owner.team_found
}

# METADATA
# title: No owner found
# custom:
#   id: owner-missing
#   variant: contact
#   reason: >-
#     Nobody here has the address {params.contact}, and there is no co-owner. Without an owner nobody is told when
#     something goes wrong.
#   fix: Write the address of somebody in the catalog into "owner.contact", or add a co-owner.
found["owner-missing"] contains {"variant": "contact", "params": {"contact": input.manifest.owner.contact}} if {
	not input.owner.contact_found
	not input.owner.co_owner_found
}

# METADATA
# title: A sponsor is missing
# custom:
#   id: sponsor-missing
#   reason: >-
#     The owner does not call themselves a developer, and no sponsor from IT was found. Somebody who knows the ropes should be there when
#     the app needs help.
#   fix: 'Ask somebody from IT and write their address into "sponsor"; if you are a developer, set "owner.developer: true".'
#   exception:
#     approvers: [team-lead, platform-admin]
#     max_days: 30
found["sponsor-missing"] contains {} if {
	not input.manifest.owner.developer
	not input.sponsor.found
}

# METADATA
# title: Purpose or cost center is missing
# custom:
#   id: purpose-or-cost-center-missing
#   reason: >-
#     The manifest does not say {params.missing}. Others cannot tell what the app is for or who pays for it.
#   fix: Add {params.fields} to microapp.yaml; your team lead knows the cost center.
#   exception:
#     approvers: [team-lead]
#     max_days: 14
found["purpose-or-cost-center-missing"] contains {"params": params} if {
	missing := [field | some field in ["purpose", "cost_center"]; blank(field)]
	count(missing) > 0
	params := {
		"missing": concat(" and ", [question[field] | some field in missing]),
		"fields": concat(" and ", [concat("", ["\"", field, "\""]) | some field in missing]),
	}
}

question := {"purpose": "what the app is for", "cost_center": "who pays for it"}

blank(field) if trim_space(object.get(input.manifest, field, "")) == ""

# METADATA
# title: Approval is missing
# custom:
#   id: approval-missing
#   reason: >-
#     Nobody has approved this version for production yet. Production apps are seen by others before they go live.
#   fix: Ask for approval; a security reviewer, a platform admin and the business owner agree.
found["approval-missing"] contains {} if not input.approval.approved
