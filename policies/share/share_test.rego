package microapps.share_test

import data.microapps.share

test_percentages_are_rounded_down if {
	share.percent(0) == 0
	share.percent(0.29) == 29
	share.percent(0.3) == 30
	share.percent(0.499) == 49
	share.percent(0.835) == 83
	share.percent(1) == 100
}
