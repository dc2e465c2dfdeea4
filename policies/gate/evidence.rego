package microapps.gate

import data.microapps.share

# METADATA
# description: Stages that decide on a built version; earlier ones can only look at what is declared.
needs_evidence if input.stage in {"deploy", "promote", "renew"}

# METADATA
# title: Parts list (SBOM) is missing
# custom:
#   id: sbom-required
#   variant: missing
#   reason: >-
#     There is no list of what is inside this app (SBOM). When a part turns out to be dangerous, nobody could tell that
#     this app ships it.
#   fix: "Upload it from your pipeline; the page of the app shows the command."
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["sbom-required"] contains {"variant": "missing"} if {
	needs_evidence
	not input.sbom.present
	not input.sbom.other_version
}

# METADATA
# title: Parts list (SBOM) is of another version
# custom:
#   id: sbom-required
#   variant: stale
#   example:
#     params.found: "1.2.0"
#     params.wanted: "1.3.0"
#   reason: >-
#     The list of what is inside this app (SBOM) is of version {params.found}, and the app is at {params.wanted}. What
#     this version ships, nobody can tell.
#   fix: Upload the list of version {params.wanted} from your pipeline; the page of the app shows the command.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["sbom-required"] contains {"variant": "stale", "params": params} if {
	needs_evidence
	not input.sbom.present
	params := {"found": input.sbom.other_version, "wanted": input.manifest.version}
}

# METADATA
# title: Parts list (SBOM) is empty
# custom:
#   id: sbom-required
#   variant: empty
#   reason: >-
#     The list of what is inside this app (SBOM) names no parts at all. When a part turns out to be dangerous, nobody
#     could tell that this app ships it.
#   fix: Make the list where the packages of the app are installed, then upload it again.
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["sbom-required"] contains {"variant": "empty"} if {
	needs_evidence
	input.sbom.present
	count(input.sbom.components) == 0
}

# METADATA
# title: Parts list (SBOM) is missing
# custom:
#   id: sbom-required
#   variant: declared
#   reason: >-
#     The manifest says that no list of what is inside the app (SBOM) is needed. In this tier one is.
#   fix: 'Set "security.require_sbom: true".'
#   exception:
#     approvers: [security-reviewer]
#     max_days: 14
found["sbom-required"] contains {"variant": "declared"} if {
	not needs_evidence
	not input.manifest.security.require_sbom
}

# METADATA
# title: Tests are missing
# custom:
#   id: tests-required
#   variant: missing
#   reason: No test report came in for this version, so nobody knows whether it works.
#   fix: Run the tests in your pipeline and upload the report.
#   exception:
#     approvers: [team-lead]
#     max_days: 30
found["tests-required"] contains {"variant": "missing"} if {
	needs_evidence
	not input.tests.present
}

# METADATA
# title: Tests fail
# custom:
#   id: tests-required
#   variant: failed
#   reason: The tests of this version fail, so something in it does not work as meant.
#   fix: Open the test report, mend what it names, and run the pipeline again.
#   exception:
#     approvers: [team-lead]
#     max_days: 30
found["tests-required"] contains {"variant": "failed"} if {
	needs_evidence
	input.tests.present
	not input.tests.passed
}

# METADATA
# title: Too little is tested
# custom:
#   id: tests-required
#   variant: coverage
#   example:
#     params.percent: "31"
#     params.wanted: "50"
#   reason: >-
#     The tests touch {params.percent} % of the code; the manifest promises {params.wanted} %.
#   fix: Add tests for the files that the report shows as untested.
#   exception:
#     approvers: [team-lead]
#     max_days: 30
found["tests-required"] contains {"variant": "coverage", "params": params} if {
	needs_evidence
	input.tests.passed
	wanted := input.manifest.security.min_code_coverage
	coverage := object.get(input.tests, "coverage", 0)
	coverage < wanted
	params := {"percent": share.percent(coverage), "wanted": share.percent(wanted)}
}

# METADATA
# title: Tests are switched off
# custom:
#   id: tests-required
#   variant: declared
#   reason: The manifest says that no tests are needed. In this tier they are.
#   fix: 'Set "security.require_tests: true".'
#   exception:
#     approvers: [team-lead]
#     max_days: 30
found["tests-required"] contains {"variant": "declared"} if {
	not needs_evidence
	not input.manifest.security.require_tests
}
