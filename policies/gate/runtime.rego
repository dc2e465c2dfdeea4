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
	suggestion := suggested(data.approved.runtimes.replacements, runtime_line(runtime))
}

runtime_approved(runtime) if data.approved.runtimes.by_name[lower(runtime)]

runtime_approved(runtime) if {
	some approved, _ in data.approved.runtimes.by_name
	startswith(lower(runtime), concat("", [approved, "."]))
}

# METADATA
# description: The replaced line a runtime belongs to, so that a patch version gets the suggestion of its line.
runtime_line(runtime) := [line |
	some line, _ in data.approved.runtimes.replacements
	of_line(lower(runtime), line)
][0]

runtime_line(runtime) := "" if {
	every line, _ in data.approved.runtimes.replacements {
		not of_line(lower(runtime), line)
	}
}

of_line(runtime, line) if runtime == line

of_line(runtime, line) if startswith(runtime, concat("", [line, "."]))

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
