package microapps.gate_test

import data.microapps.fixture

in_state(state, stage) := fixture.but({"stage": stage, "lifecycle": {"renewals_used": 0, "state": state}})

test_app_not_running_blocks_what_would_put_it_into_use if {
	every state in ["archived", "retired", "suspended", "deleted"] {
		every stage in ["build", "deploy", "promote"] {
			fixture.blocking == {"app-not-running"} with input as in_state(state, stage)
			fixture.found("app-not-running") == {{"variant": state}} with input as in_state(state, stage)
		}
	}
}

test_app_not_running_blocks_in_every_tier if {
	every tier in ["sandbox", "controlled", "production"] {
		facts := object.union(in_state("archived", "deploy"), {"tier": tier})
		"app-not-running" in fixture.blocking with input as facts
	}
}

test_app_not_running_lets_it_be_worked_on_and_renewed if {
	every stage in ["commit", "renew"] {
		fixture.blocking == set() with input as in_state("archived", stage)
	}
}

test_app_not_running_is_silent_on_a_running_and_on_a_new_app if {
	every state in ["active", "idle"] {
		fixture.found("app-not-running") == set() with input as in_state(state, "deploy")
	}
	fixture.found("app-not-running") == set() with input as fixture.facts
}
