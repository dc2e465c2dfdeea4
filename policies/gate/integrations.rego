package microapps.gate

import data.microapps.services

# METADATA
# title: Service not approved
# custom:
#   id: third-party-not-approved
#   example:
#     value: "maps.example.com"
#     suggestion: "Places"
#   reason: This app wants to talk to {value}. That service isn't approved yet.
#   fix: Take {value} out, or ask for an exception — it takes about a day.
#   fix_with_suggestion: Use {suggestion} (approved), or ask for an exception — it takes about a day.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 30
found["third-party-not-approved"] contains object.union({"value": domain}, suggestion) if {
	some domain in services.domains
	not services.entry(domain)
	suggestion := suggested(data.approved.third_parties.replacements, domain)
}

# METADATA
# title: Integration needs approval
# custom:
#   id: integration-needs-approval
#   variant: service
#   example:
#     value: "Chat"
#   reason: >-
#     This app connects to {value}. Somebody has to agree before it does, because the connection can carry data out of
#     the company.
#   fix: Ask for approval of this app, or use a service that is approved for everybody.
#   exception:
#     approvers: [team-lead, security-reviewer]
#     max_days: 30
found["integration-needs-approval"] contains {"variant": "service", "value": integration.name} if {
	some integration in input.manifest.integrations
	not input.approval.approved
	integration.domain
	not approved_for_all(integration)
}

# METADATA
# title: Integration does not say where it leads
# custom:
#   id: integration-needs-approval
#   variant: unnamed
#   example:
#     value: "Chat"
#   reason: >-
#     This app connects to something it calls {value}, without saying where that is. A name alone approves nothing:
#     anybody can choose it.
#   fix: Write the address of the service into "domain" of this integration, or ask for approval of this app.
#   exception:
#     approvers: [team-lead, security-reviewer]
#     max_days: 30
found["integration-needs-approval"] contains {"variant": "unnamed", "value": integration.name} if {
	some integration in input.manifest.integrations
	not input.approval.approved
	not integration.domain
}

# METADATA
# title: Integration with a secret needs a review
# custom:
#   id: integration-secret-needs-review
#   example:
#     value: "Chat"
#   reason: >-
#     The connection to {value} needs a password or key. Whoever gets hold of it gets in, so a security reviewer looks
#     at it first. What microapp.yaml says about a review does not count.
#   fix: Ask for approval of this app, or for an exception; whoever gives it looks at this connection.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["integration-secret-needs-review"] contains {"value": integration.name} if {
	some integration in input.manifest.integrations
	integration.requires_secret
	not input.approval.security_review
}

# METADATA
# title: Language model not approved
# custom:
#   id: llm-model-not-approved
#   example:
#     value: "mistral-small-2402"
#     suggestion: "mistral-small-2506"
#   reason: >-
#     This app hands text to {value}. That language model isn't approved yet: we do not know where the text goes and
#     who keeps it.
#   fix: Take {value} out, or ask for an exception — it takes about a day.
#   fix_with_suggestion: Use {suggestion} (approved), or ask for an exception — it takes about a day.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 30
found["llm-model-not-approved"] contains object.union({"value": model}, suggestion) if {
	some model in input.manifest.llm.models
	not data.approved.models.by_name[lower(model)]
	suggestion := suggested(data.approved.models.replacements, lower(model))
}

# METADATA
# description: Approved without a word about each single app.
approved_for_all(integration) if {
	entry := services.entry(lower(integration.domain))
	not entry.per_app_approval
}

suggested(replacements, name) := {"suggestion": replacements[name]}

suggested(replacements, name) := {} if not replacements[name]
