package microapps.gate_test

import data.microapps.fixture

late_stages := ["deploy", "promote", "renew"]

early_stages := ["commit", "build"]

test_sbom_required_fires_late_without_one if {
	every stage in late_stages {
		facts := fixture.but({"stage": stage, "tier": "controlled", "sbom": {"present": false, "components": []}})
		fixture.blocking == {"sbom-required"} with input as facts
		fixture.found("sbom-required") == {{"variant": "missing"}} with input as facts
	}
}

test_sbom_required_fires_late_on_one_of_another_version if {
	every stage in late_stages {
		stale := {"present": false, "components": [], "other_version": "0.9.0"}
		facts := fixture.but({"stage": stage, "sbom": stale})
		fixture.blocking == {"sbom-required"} with input as facts
		fixture.found("sbom-required") == {{
			"variant": "stale",
			"params": {"found": "0.9.0", "wanted": "1.0.0"},
		}} with input as facts
	}
}

test_sbom_required_fires_late_on_an_empty_one if {
	every stage in late_stages {
		facts := fixture.but({"stage": stage, "sbom": {"present": true, "components": []}})
		fixture.blocking == {"sbom-required"} with input as facts
		fixture.found("sbom-required") == {{"variant": "empty"}} with input as facts
	}
}

test_sbom_required_looks_early_only_at_what_is_declared if {
	every stage in early_stages {
		none := fixture.but({"stage": stage, "sbom": {"present": false, "components": []}})
		fixture.found("sbom-required") == set() with input as none
		declined := fixture.but({"stage": stage, "manifest": {"security": {"require_sbom": false}}})
		fixture.found("sbom-required") == {{"variant": "declared"}} with input as declined
	}
}

test_sbom_required_is_off_in_the_sandbox if {
	facts := fixture.but({"tier": "sandbox", "sbom": {"present": false, "components": []}})
	not "sbom-required" in fixture.blocking with input as facts
	not "sbom-required" in fixture.warning with input as facts
}

test_sbom_required_is_silent_with_one if {
	facts := fixture.manifest_but({"security": {"require_sbom": false}})
	fixture.found("sbom-required") == set() with input as facts
}

test_tests_required_fires_late_without_a_report if {
	every stage in late_stages {
		facts := json.remove(
			fixture.but({"stage": stage, "tests": {"present": false}}),
			["tests/passed", "tests/coverage"],
		)
		fixture.blocking == {"tests-required"} with input as facts
		fixture.found("tests-required") == {{"variant": "missing"}} with input as facts
	}
}

test_tests_required_fires_on_failing_tests if {
	failed := fixture.but({"tests": {"passed": false}})
	fixture.found("tests-required") == {{"variant": "failed"}} with input as failed
	silent := json.remove(fixture.facts, ["tests/passed"])
	fixture.found("tests-required") == {{"variant": "failed"}} with input as silent
}

test_tests_required_fires_on_low_coverage if {
	low := fixture.but({"tests": {"coverage": 0.499}})
	fixture.found("tests-required") == {{
		"variant": "coverage",
		"params": {"percent": 49, "wanted": 50},
	}} with input as low
	unknown := json.remove(fixture.facts, ["tests/coverage"])
	fixture.found("tests-required") == {{
		"variant": "coverage",
		"params": {"percent": 0, "wanted": 50},
	}} with input as unknown
}

test_tests_required_looks_early_only_at_what_is_declared if {
	every stage in early_stages {
		none := fixture.but({"stage": stage, "tests": {"present": false, "passed": false}})
		fixture.found("tests-required") == set() with input as none
		declined := fixture.but({"stage": stage, "manifest": {"security": {"require_tests": false}}})
		fixture.found("tests-required") == {{"variant": "declared"}} with input as declined
	}
}

test_tests_required_only_warns_in_the_sandbox if {
	facts := fixture.but({"tier": "sandbox", "tests": {"present": false}})
	"tests-required" in fixture.warning with input as facts
}

test_tests_required_is_silent_with_enough if {
	fixture.found("tests-required") == set() with input as fixture.but({"tests": {"coverage": 0.5}})
	no_minimum := fixture.manifest_without(["security/min_code_coverage"])
	fixture.found("tests-required") == set() with input as no_minimum
}
