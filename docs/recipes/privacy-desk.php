<?php
/**
 * Privacy Desk in WordPress: prints the tag first in <head>, and holds what editors embed from other sites.
 *
 * Put this file into wp-content/mu-plugins/, or paste it without its first line into the functions.php of your child theme.
 * Then change the constants below.
 */

/** Where the files of `npx privacy-desk build` are: an address on your own site, with a slash at the end. */
const PRIVACY_DESK_URL = '/privacy/';

/**
 * The configuration, when it is not built in: what site.json would contain. With null, only the tag is printed.
 * Example: array( 'organisation' => array( 'name' => 'Example Trust' ), 'links' => array( 'policy' => '/privacy-policy/' ) )
 */
const PRIVACY_DESK_CONFIG = null;

/** What an embed needs before it is shown, by its host: the category and the service. Subdomains of each host are included. */
const PRIVACY_DESK_EMBEDS = array(
	'youtube.com'     => array( 'media', 'youtube' ),
	'youtu.be'        => array( 'media', 'youtube' ),
	'vimeo.com'       => array( 'media', 'vimeo' ),
	'dailymotion.com' => array( 'media', 'dailymotion' ),
	'dai.ly'          => array( 'media', 'dailymotion' ),
	'spotify.com'     => array( 'media', 'spotify' ),
	'soundcloud.com'  => array( 'media', 'soundcloud' ),
);

/** The same for an embed of any other host that is not your own. */
const PRIVACY_DESK_OTHER_EMBEDS = array( 'media', '' );

// Before everything else that themes and plugins print into <head>.
add_action( 'wp_head', 'privacy_desk_print_tag', PHP_INT_MIN );

function privacy_desk_print_tag() {
	if ( PRIVACY_DESK_CONFIG !== null ) {
		// JSON_HEX_TAG: a "</script>" or "<!--" in a text must not end the element or change how it is parsed.
		$json = wp_json_encode( PRIVACY_DESK_CONFIG, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		echo '<script type="application/json" id="privacy-desk-config">' . $json . "</script>\n";
	}
	$src = esc_url( PRIVACY_DESK_URL . 'desk.js' );
	echo '<script ' . PRIVACY_DESK_AS_IT_IS . ' src="' . $src . '"></script>' . "\n";
}

/** Asks optimisers to leave a script as it is: Rocket Loader (before src), LiteSpeed Cache (two), Autoptimize, and the filter below. */
const PRIVACY_DESK_AS_IT_IS = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" data-privacy-desk';

/** Asks WP Rocket, LiteSpeed Cache and others not to replace the address of a held frame with that of an empty page. */
const PRIVACY_DESK_NOT_LAZY = 'data-no-lazy="1" data-skip-lazy="1"';

// WP Rocket's "Combine JavaScript files" goes by addresses and words, not by attributes: it would join held scripts and run them.
add_filter( 'pre_get_rocket_option_minify_concatenate_js', '__return_zero', PHP_INT_MAX );

/** WP Rocket goes by its own lists. */
foreach ( array( 'rocket_delay_js_exclusions', 'rocket_exclude_defer_js', 'rocket_exclude_js' ) as $privacy_desk_list ) {
	add_filter( $privacy_desk_list, 'privacy_desk_exclude_from_wp_rocket' );
}

function privacy_desk_exclude_from_wp_rocket( $patterns ) {
	return array_merge( (array) $patterns, array( 'data-privacy-desk', PRIVACY_DESK_URL . '(.*)\.js' ) );
}

/**
 * Holds HTML until the visitor has allowed its category, or its service in it. The scripts and frames in it are marked, so that no
 * optimiser delays them once more. HTML that is held already stays as it is: a template in a template would never be released.
 */
function privacy_desk_hold( $html, $category, $service = '' ) {
	if ( strpos( $html, '<template data-consent' ) !== false ) {
		return $html;
	}
	$html = preg_replace_callback(
		'#<script\b(.*?)(>.*?</script>)|<iframe\b#is',
		function ( $found ) {
			return isset( $found[2] )
				? '<script ' . PRIVACY_DESK_AS_IT_IS . $found[1] . $found[2]
				: '<iframe ' . PRIVACY_DESK_NOT_LAZY;
		},
		$html
	);
	$attributes = ' data-consent="' . esc_attr( $category ) . '"';
	if ( $service !== '' ) {
		$attributes .= ' data-service="' . esc_attr( $service ) . '"';
	}
	return "<template$attributes>$html</template>";
}

// What WordPress makes of an address on a line of its own, and of the blocks that embed other sites.
add_filter( 'embed_oembed_html', 'privacy_desk_hold_embed', 10, 2 );

function privacy_desk_hold_embed( $html, $url ) {
	if ( is_feed() ) {
		return $html; // A feed reader does not run our script.
	}
	/**
	 * Changes what an embed needs: an array of a category and a service. An empty category prints the embed without asking.
	 * Example: add_filter( 'privacy_desk_embed', function ( $needs, $url ) { … return $needs; }, 10, 2 );
	 */
	list( $category, $service ) = apply_filters( 'privacy_desk_embed', privacy_desk_embed_needs( $url ), $url );
	return $category === '' ? $html : privacy_desk_hold( $html, $category, $service );
}

function privacy_desk_embed_needs( $url ) {
	$host = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
	foreach ( PRIVACY_DESK_EMBEDS as $known => $needs ) {
		if ( $host === $known || substr( $host, -strlen( $known ) - 1 ) === '.' . $known ) {
			return $needs;
		}
	}
	$is_own = $host === strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
	return $is_own ? array( '', '' ) : PRIVACY_DESK_OTHER_EMBEDS;
}

// [privacy_desk category="media" service="google-maps"]<iframe …></iframe>[/privacy_desk]
add_shortcode( 'privacy_desk', 'privacy_desk_shortcode' );

function privacy_desk_shortcode( $attributes, $content = '' ) {
	$given = shortcode_atts( array( 'category' => 'media', 'service' => '' ), $attributes, 'privacy_desk' );
	return privacy_desk_hold( do_shortcode( $content ), $given['category'], $given['service'] );
}
