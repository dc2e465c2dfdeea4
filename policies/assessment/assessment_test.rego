package microapps.assessment_test

import data.microapps.assessment
import data.microapps.fixture
import data.microapps.gate
import data.microapps.risk
import data.microapps.tier

test_everything_in_one_answer if {
	assessment.result == {"gate": gate.result, "risk": risk.result, "tier": tier.result} with input as fixture.facts
}

test_golden_examples_keep_their_answer if {
	count(data.golden) > 0
	every example in data.golden {
		assessment.result == as_sets(example.result) with input as example.facts
	}
}

# METADATA
# description: JSON has no sets; the lists of an example are the sets of the answer.
as_sets(result) := object.union(result, {
	"gate": object.union(result.gate, {name: set_of(result.gate[name]) |
		some name in ["violations", "warnings", "exceptions_used", "rules_checked"]
	}),
	"risk": object.union(result.risk, {"contributions": set_of(result.risk.contributions)}),
	"tier": object.union(result.tier, {"reasons": set_of(result.tier.reasons)}),
})

set_of(list) := {item | some item in list}
