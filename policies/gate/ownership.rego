package microapps.gate

# METADATA
# title: No owner found
# custom:
#   id: owner-missing
#   variant: team
#   example:
#     params.team: "lunch-people"
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
#   example:
#     params.contact: "ada@example.com"
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
#     Nobody from IT stands by this app yet, and its owner is no developer. When the app needs help, somebody who knows
#     how should be there.
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
#   example:
#     params.missing: "who pays for it"
#     params.fields: '"cost_center"'
#   reason: >-
#     The manifest does not say {params.missing}. Others cannot judge the app without it, and its bill finds nobody.
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
#   fix: Ask for approval; a platform admin who is not you decides.
found["approval-missing"] contains {} if not input.approval.approved
