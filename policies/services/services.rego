# METADATA
# title: Outside services
# description: Which services outside the company an app talks to, and which of them are approved.
# scope: package
# schemas:
#   - input: schema.facts
package microapps.services

# METADATA
# description: Domains named anywhere in the manifest, in lower case.
domains contains lower(domain) if some domain in input.manifest.runtime.allowed_third_parties

domains contains lower(integration.domain) if some integration in input.manifest.integrations

# METADATA
# description: Integrations without a domain; their name is a word of whoever wrote it, and approves nothing.
unnamed contains lower(integration.name) if {
	some integration in input.manifest.integrations
	not integration.domain
}

# METADATA
# description: How many services outside the company the app talks to.
outside := count(domains) + count(unnamed)

# METADATA
# description: The approved entry behind a domain; sub-domains count where the entry says so.
entry(domain) := data.approved.third_parties.by_domain[domain]

entry(domain) := data.approved.third_parties.by_domain[parent] if {
	not data.approved.third_parties.by_domain[domain]
	some suffix, parent in data.approved.third_parties.by_suffix
	endswith(domain, suffix)
}
