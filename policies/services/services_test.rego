package microapps.services_test

import data.microapps.fixture
import data.microapps.services

facts := fixture.manifest_but({
	"runtime": {"allowed_third_parties": ["Places.example.org", "x.storage.example.org"]},
	"integrations": [
		{"name": "Places", "domain": "places.example.org"},
		{"name": "Chat"},
		{"name": "chat"},
	],
})

test_a_service_named_twice_counts_once if {
	services.domains == {"places.example.org", "x.storage.example.org"} with input as facts
	services.unnamed == {"chat"} with input as facts
	services.outside == 3 with input as facts
}

test_no_service_at_all if {
	services.outside == 0 with input as fixture.manifest_without(["runtime/allowed_third_parties"])
}

test_entries_are_found_by_domain if {
	services.entry("places.example.org").name == "Places"
	services.entry("x.storage.example.org").name == "Storage"
	not services.entry("x.places.example.org")
	not services.entry("mailer")
}
