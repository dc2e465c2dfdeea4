package microapps.gate

# METADATA
# title: Runtime not allowed
# custom:
#   id: runtime-not-allowed
#   example:
#     value: "nodejs:18"
#     suggestion: "nodejs:24"
#   reason: This app runs on {value}. Nobody here keeps that runtime patched, so holes in it stay open.
#   fix: Take {value} out, or move to an approved runtime.
#   fix_with_suggestion: Move to {suggestion} (approved).
#   exception:
#     approvers: [platform-admin, security-reviewer]
#     max_days: 90
found["runtime-not-allowed"] contains object.union({"value": runtime}, suggestion) if {
	some runtime in input.manifest.runtime.allowed_runtimes
	not runtime_approved(runtime)
	suggestion := runtime_replacement(runtime)
}

runtime_approved(runtime) if {
	some line in lines(runtime)
	data.approved.runtimes.by_name[line]
}

# METADATA
# description: What replaces the runtime, or else the nearest line it belongs to.
runtime_replacement(runtime) := {"suggestion": replacements[0]} if {
	replacements := [replacement |
		some line in lines(runtime)
		replacement := data.approved.runtimes.replacements[line]
	]
	count(replacements) > 0
} else := {}

# METADATA
# description: >-
#   The lines a runtime belongs to, itself first: python:3.13.1 is also python:3.13 and python:3. Entries hold for the
#   patch versions of their line.
lines(runtime) := [concat(".", array.slice(parts, 0, length)) |
	parts := split(lower(runtime), ".")
	some length in numbers.range(count(parts), 1)
]

# METADATA
# title: Open network
# custom:
#   id: egress-unrestricted
#   reason: >-
#     This app may reach any address on the internet. A mistake, or somebody who breaks in, could send data anywhere.
#   fix: 'Set "runtime.outbound_network: restricted" and list the services it needs.'
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["egress-unrestricted"] contains {} if input.manifest.runtime.outbound_network == "unrestricted"

# METADATA
# title: Secrets belong in the vault
# custom:
#   id: secrets-vault-only
#   example:
#     value: "env"
#   reason: >-
#     The manifest says "secrets_policy: {value}". Passwords and keys outside the vault leak into logs and copies, and
#     nobody can change them in one place.
#   fix: 'Set "security.secrets_policy: vault-only"; it is right for an app without secrets too.'
found["secrets-vault-only"] contains {"value": input.manifest.security.secrets_policy} if {
	input.manifest.security.secrets_policy != "vault-only"
}
